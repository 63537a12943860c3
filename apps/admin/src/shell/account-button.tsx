import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { access } from '@nguon/messages/access'
import { shell } from '@nguon/messages/shell'
import type { ComponentPropsWithRef } from 'react'
import { useMe } from '../api/me.ts'
import classes from './account-button.module.css'
import { useWords } from './locale.tsx'

/** The letters of the last two words: "Ka Lan" gives KL. */
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(-2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')

/** Who is signed in, and in which role; the first administrator is named like the role. */
export function AccountButton(props: ComponentPropsWithRef<'button'>) {
  const t = useWords(shell)
  const roles = useWords(access)
  const { account, grants } = useMe()
  const role = grants.find((grant) => grant.unitId !== null)?.role ?? grants[0]?.role
  const duty = role === undefined ? account.userName : roles(`role.${role}`)
  return (
    <UnstyledButton {...props} className={classes['account'] ?? ''} aria-haspopup="menu">
      <VisuallyHidden>{t('header.account')}</VisuallyHidden>
      <span className={classes['initials']} aria-hidden>
        {initials(account.displayName)}
      </span>
      <span className={classes['words']}>
        <strong>{account.displayName}</strong>
        <span>{duty === account.displayName ? account.userName : duty}</span>
      </span>
    </UnstyledButton>
  )
}
