import { accounts } from '@nguon/messages/accounts'
import { useMe } from '../api/me.ts'
import { dayText, timeText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { StatusBadge } from '../shell/status-badge.tsx'
import { isOver } from './slip-views.ts'

type Props = {
  account: { disabled: boolean; lockedUntil?: string | null; passwordValidTo: string | null }
}

/**
 * Whether the account may be used: disabled by an administrator, locked for a time, waiting for its
 * owner to come with the slip, or in use.
 */
export function AccountState({ account: { disabled, lockedUntil, passwordValidTo } }: Props) {
  const t = useWords(accounts)
  const { today } = useMe()
  if (disabled) return <StatusBadge tone="warn">{t('disabled')}</StatusBadge>
  if (typeof lockedUntil === 'string')
    return (
      <StatusBadge tone="warn">{t('lockedUntil', { time: timeText(lockedUntil) })}</StatusBadge>
    )
  if (passwordValidTo === null) return <StatusBadge tone="good">{t('active')}</StatusBadge>
  if (isOver(passwordValidTo, today)) return <StatusBadge tone="warn">{t('over')}</StatusBadge>
  return (
    <StatusBadge tone="neutral">{t('waiting', { date: dayText(passwordValidTo) })}</StatusBadge>
  )
}
