import type { ContentStatus } from '@nguon/domain/content/lifecycle'
import { content } from '@nguon/messages/content'
import { useWords } from '../shell/locale.tsx'
import { StatusBadge } from '../shell/status-badge.tsx'
import type { Tone } from '../shell/status-badge.tsx'

const tones: Record<ContentStatus, Tone> = {
  draft: 'neutral',
  in_review: 'action',
  published: 'good',
  withdrawn: 'warn',
}

/** Where a text stands; a draft whose copy is in public says both. */
export function ItemStatus({ status, live }: { status: ContentStatus; live: boolean }) {
  const t = useWords(content)
  const words = live && status === 'draft' ? t('revised') : t(`status.${status}`)
  return <StatusBadge tone={tones[status]}>{words}</StatusBadge>
}
