import { candidates } from '@nguon/messages/candidates'
import { useWords } from '../shell/locale.tsx'
import type { StepValues } from './step-values.ts'
import type { CommandKind } from './wire.ts'

/** The label of every field of a step. */
export function useStepLabels(command: CommandKind): Record<keyof StepValues, string> {
  const t = useWords(candidates)
  return {
    on: t('step.on'),
    mentorId: t('step.mentor'),
    firstIntroducer: t('step.introducers'),
    secondIntroducer: t('step.second'),
    number: t('step.number'),
    receivedOn: t('step.receivedOn'),
    stopReason: t('step.reason'),
    override: t('step.overrideReason'),
    officialMembers: t(
      command === 'resolve_in_committee' ? 'ballot.committeeMembers' : 'ballot.officialMembers',
    ),
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
