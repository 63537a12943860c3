import { candidates } from '@nguon/messages/candidates'
import { useWords } from '../shell/locale.tsx'
import type { BallotField } from './ballot-values.ts'

/** The label of every count of a ballot; a committee counts its own members. */
export function useBallotLabels(ofCommittee: boolean): Record<BallotField, string> {
  const t = useWords(candidates)
  return {
    officialMembers: t(ofCommittee ? 'ballot.committeeMembers' : 'ballot.officialMembers'),
    temporarilyAway: t('ballot.temporarilyAway'),
    exemptAbsent: t('ballot.exemptAbsent'),
    present: t('ballot.present'),
    absent: t('ballot.absent'),
    issued: t('ballot.issued'),
    collected: t('ballot.collected'),
    valid: t('ballot.valid'),
    invalid: t('ballot.invalid'),
    inFavour: t('ballot.inFavour'),
    against: t('ballot.against'),
  }
}
