import { imports } from '@nguon/messages/imports'
import { useWords } from '../shell/locale.tsx'
import { StatusBadge } from '../shell/status-badge.tsx'
import type { Tone } from '../shell/status-badge.tsx'
import type { Batch } from './batch.ts'

const tones: Record<Batch['status'], Tone> = {
  uploaded: 'neutral',
  checking: 'action',
  unmatched: 'warn',
  checked: 'plan',
  committing: 'action',
  committed: 'good',
  failed: 'danger',
  cancelled: 'neutral',
  nothing_new: 'neutral',
  undoing: 'action',
  undone: 'neutral',
}

/** Where a batch stands, in words. */
export function BatchStatus({ status }: Pick<Batch, 'status'>) {
  const t = useWords(imports)
  return <StatusBadge tone={tones[status]}>{t(`status.${status}`)}</StatusBadge>
}
