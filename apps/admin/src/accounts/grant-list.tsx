import { Button } from '@mantine/core'
import type { Role } from '@nguon/domain/access/roles'
import { accounts } from '@nguon/messages/accounts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { trpcIn } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { ConfirmDialog } from '../shell/confirm-dialog.tsx'
import { dayText } from '../shell/date-text.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { showDone } from '../shell/toast.ts'
import { refreshAccounts } from './account-acts.tsx'
import classes from './account.module.css'
import type { Account } from './arrange.ts'

type Grant = Account['grants'][number]
type Props = { account: Account; roleName: (role: Role) => string }

/** What the account may do, where and from when to when. */
export function GrantList({ account, roleName }: Props) {
  const t = useWords(accounts)
  const locale = useLocale()
  const [asked, setAsked] = useState<Grant>()
  const revoke = useMutation({
    ...trpcIn(null).accounts.revokeGrant.mutationOptions(),
    onSuccess: async () => {
      setAsked(undefined)
      await refreshAccounts()
      showDone(t('grant.revoked'))
    },
  })
  const period = ({ validFrom, validTo }: Grant): string => {
    const [from, to] = [dayText(validFrom ?? ''), dayText(validTo ?? '')]
    if (validFrom !== null && validTo !== null) return t('grant.between', { from, to })
    if (validFrom !== null) return t('grant.since', { from })
    return validTo === null ? '' : t('grant.until', { to })
  }
  const place = (grant: Grant) => grant.unitName ?? t('grant.wholeSystem')
  return (
    <>
      {account.grants.length === 0 ? (
        <div className={classes['none']}>{t('account.noGrants')}</div>
      ) : null}
      <ul className={classes['grants']}>
        {account.grants.map((grant) => (
          <li key={grant.id}>
            <div>
              <strong>{roleName(grant.role)}</strong>
              <div className={classes['secondary']}>
                {[place(grant), period(grant)].filter(Boolean).join(', ')}
              </div>
            </div>
            <Button
              size="xs"
              aria-label={t('grant.revokeOf', { role: roleName(grant.role) })}
              onClick={() => setAsked(grant)}
            >
              {t('grant.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      {asked !== undefined ? (
        <ConfirmDialog
          title={t('grant.revokeTitle', { role: roleName(asked.role) })}
          confirm={t('grant.revoke')}
          danger
          pending={revoke.isPending}
          error={revoke.error ? failureSentence(revoke.error, locale) : null}
          onConfirm={() => revoke.mutate({ grantId: asked.id })}
          onClose={() => setAsked(undefined)}
        >
          {t('grant.revokeText', { name: account.displayName, unit: place(asked) })}
        </ConfirmDialog>
      ) : null}
    </>
  )
}
