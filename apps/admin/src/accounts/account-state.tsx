import { accounts } from '@nguon/messages/accounts'
import { timeText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { StatusBadge } from '../shell/status-badge.tsx'
import type { Account } from './arrange.ts'

/** Whether the account may be used: disabled by an administrator, locked for a time, or in use. */
export function AccountState({
  account: { disabled, lockedUntil },
}: {
  account: Pick<Account, 'disabled' | 'lockedUntil'>
}) {
  const t = useWords(accounts)
  if (disabled) return <StatusBadge tone="warn">{t('disabled')}</StatusBadge>
  if (lockedUntil === null) return <StatusBadge tone="good">{t('active')}</StatusBadge>
  return <StatusBadge tone="warn">{t('lockedUntil', { time: timeText(lockedUntil) })}</StatusBadge>
}
