import { members } from '@nguon/messages/members'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { StatusBadge } from '../shell/status-badge.tsx'
import type { MemberFile } from './wire.ts'

/** What the member is now: gone, or official or on probation, and whether exempt. */
export function StandingBadges({ file }: { file: MemberFile }) {
  const t = useWords(members)
  const { leftOn, leftHow, standing, isExempt } = file
  if (leftOn !== null && leftHow !== null)
    return (
      <StatusBadge tone="neutral">
        {t('page.left', { how: t(`how.${leftHow}`), date: dayText(leftOn) })}
      </StatusBadge>
    )
  return (
    <>
      <StatusBadge tone="action">{t(`standing.${standing}`)}</StatusBadge>
      {isExempt ? <StatusBadge tone="neutral">{t('exempt')}</StatusBadge> : null}
    </>
  )
}
