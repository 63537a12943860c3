import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import type { ComponentPropsWithRef } from 'react'
import { useMe } from '../api/me.ts'
import classes from './account-button.module.css'
import { useWords } from './locale.tsx'
import { useDutyNames } from './use-duty-names.ts'

/** The letters of the last two words: "Ka Lan" gives KL. */
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(-2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')

/** Who is signed in, and as what in the unit in scope; the first administrator is named like the role. */
export function AccountButton(props: ComponentPropsWithRef<'button'>) {
  const t = useWords(shell)
  const { account } = useMe()
  const duties = useDutyNames().join(', ') || account.userName
  return (
    <UnstyledButton {...props} className={classes['account'] ?? ''} aria-haspopup="menu">
      <VisuallyHidden>{t('header.account')}</VisuallyHidden>
      <span className={classes['initials']} aria-hidden>
        {initials(account.displayName)}
      </span>
      <span className={classes['words']}>
        <strong>{account.displayName}</strong>
        <span>{duties === account.displayName ? account.userName : duties}</span>
      </span>
    </UnstyledButton>
  )
}
