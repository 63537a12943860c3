import { candidates } from '@nguon/messages/candidates'
import { useWords } from '../shell/locale.tsx'
import type { StepValues } from './step-values.ts'
import { useBallotLabels } from './use-ballot-labels.ts'
import { useDecidingLabels } from './use-deciding-labels.ts'
import type { CommandKind } from './wire.ts'

/** The label of every field of a step. */
export function useStepLabels(command: CommandKind): Record<keyof StepValues, string> {
  const t = useWords(candidates)
  const ballot = useBallotLabels(command === 'resolve_in_committee')
  const deciding = useDecidingLabels()
  return {
    on: t('step.on'),
    mentorId: t('step.mentor'),
    firstIntroducer: t('step.introducers'),
    secondIntroducer: t('step.second'),
    number: t('step.number'),
    receivedOn: t('step.receivedOn'),
    stopReason: t('step.reason'),
    override: t('step.overrideReason'),
    ...ballot,
    ...deciding,
  }
}
