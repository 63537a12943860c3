import type { SourceStatus } from '@nguon/domain/recruitment/source-status'
import { structure } from '@nguon/messages/structure'
import { useWords } from '../shell/locale.tsx'
import { StatusBadge } from '../shell/status-badge.tsx'
import type { Tone } from '../shell/status-badge.tsx'

const tones: Record<SourceStatus, Tone> = {
  not_reported: 'neutral',
  exhausted: 'danger',
  present_not_eligible: 'warn',
  available: 'good',
}

/** Whether a unit can admit anybody, in words on its tint. */
export function SourceBadge({ status }: { status: SourceStatus }) {
  const t = useWords(structure)
  return <StatusBadge tone={tones[status]}>{t(`status.${status}`)}</StatusBadge>
}
