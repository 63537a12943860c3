import { candidates } from '@nguon/messages/candidates'
import { useWords } from '../shell/locale.tsx'
import type { DecidingValues } from './deciding-values.ts'

/** The label of every field of the vote behind a decision. */
export function useDecidingLabels(): Record<keyof DecidingValues, string> {
  const t = useWords(candidates)
  return {
    body: t('deciding.body'),
    members: t('deciding.members'),
    attended: t('ballot.present'),
    agreed: t('ballot.inFavour'),
    opposed: t('ballot.against'),
    spoilt: t('ballot.invalid'),
  }
}
