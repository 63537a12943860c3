import { Button, Text } from '@mantine/core'
import { accounts } from '@nguon/messages/accounts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { queryClient, trpcIn } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { ConfirmDialog } from '../shell/confirm-dialog.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { showDone } from '../shell/toast.ts'
import type { Account } from './arrange.ts'
import type { Issued } from './use-slip-of.ts'

const trpc = trpcIn(null)

export const refreshAccounts = (): Promise<void> =>
  queryClient.invalidateQueries(trpc.accounts.list.queryFilter())

type Props = { account: Account; onIssued: (issued: Issued) => void }

/** Disable or enable, and reset the password; each states its consequence first. */
export function AccountActs({ account, onIssued }: Props) {
  const t = useWords(accounts)
  const locale = useLocale()
  const [asked, setAsked] = useState<'disable' | 'reset' | null>(null)
  const sentence = (error: unknown) => (error ? failureSentence(error, locale) : null)
  const done = async (message: string) => {
    setAsked(null)
    await refreshAccounts()
    showDone(message)
  }
  const disable = useMutation({
    ...trpc.accounts.disable.mutationOptions(),
    onSuccess: () => done(t('account.disabledDone')),
  })
  const enable = useMutation({
    ...trpc.accounts.enable.mutationOptions(),
    onSuccess: () => done(t('account.enabledDone')),
  })
  const reset = useMutation({
    ...trpc.accounts.resetPassword.mutationOptions({ gcTime: 0 }),
    onSuccess: async (issued) => {
      onIssued(issued)
      await refreshAccounts()
    },
  })
  const name = account.displayName
  const close = () => setAsked(null)
  return (
    <>
      {enable.error ? (
        <Text c="danger" role="alert">
          {sentence(enable.error)}
        </Text>
      ) : null}
      <Button onClick={() => setAsked('reset')}>{t('account.reset')}</Button>
      {account.disabled ? (
        <Button loading={enable.isPending} onClick={() => enable.mutate({ id: account.id })}>
          {t('account.enable')}
        </Button>
      ) : (
        <Button onClick={() => setAsked('disable')}>{t('account.disable')}</Button>
      )}
      {asked === 'disable' ? (
        <ConfirmDialog
          title={t('account.disableTitle', { name })}
          confirm={t('account.disable')}
          danger
          pending={disable.isPending}
          error={sentence(disable.error)}
          onConfirm={() => disable.mutate({ id: account.id })}
          onClose={close}
        >
          {t('account.disableText')}
        </ConfirmDialog>
      ) : null}
      {asked === 'reset' ? (
        <ConfirmDialog
          title={t('account.resetTitle', { name })}
          confirm={t('account.reset')}
          pending={reset.isPending}
          error={sentence(reset.error)}
          onConfirm={() => reset.mutate({ id: account.id })}
          onClose={close}
        >
          {t('account.resetText')}
        </ConfirmDialog>
      ) : null}
    </>
  )
}
