import { personNotes } from '@nguon/messages/people/notes'
import { useMutation } from '@tanstack/react-query'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { refreshCounted } from '../api/refresh-counted.ts'
import { ConfirmDialog } from '../shell/confirm-dialog.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { showDone } from '../shell/toast.ts'
import type { NotedFlag } from './wire.ts'

type Props = { flag: NotedFlag; onClose: () => void }

/** Takes back what was noted by mistake. */
export function WithdrawFlagDialog({ flag, onClose }: Props) {
  const t = useWords(personNotes)
  const locale = useLocale()
  const name = t(`flag.${flag.flag}`)
  const withdraw = useMutation(
    useTrpc().people.withdrawFlag.mutationOptions({
      onSuccess: async () => {
        await refreshCounted(queryClient)
        showDone(t('flags.withdrawn', { flag: name }))
        onClose()
      },
    }),
  )
  return (
    <ConfirmDialog
      title={t('flags.mistakeTitle')}
      confirm={t('flags.mistakeSubmit')}
      pending={withdraw.isPending}
      error={withdraw.error ? failureSentence(withdraw.error, locale) : null}
      onConfirm={() => withdraw.mutate({ flagId: flag.id })}
      onClose={onClose}
    >
      {t('flags.mistakeText', { flag: name })}
    </ConfirmDialog>
  )
}
