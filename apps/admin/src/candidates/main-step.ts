import type { Remedy } from '@nguon/domain/recruitment/finding'
import type { CommandKind, NextStep } from './wire.ts'

/** The acts that lead on, in the order of the procedure; helpers and exits are never the next act. */
const onward: readonly CommandKind[] = [
  'put_on_list',
  'finish_class',
  'submit_application',
  'complete_dossier',
  'finish_verification',
  'resolve_in_cell',
  'resolve_in_committee',
  'decide_admission',
  'hold_ceremony',
  'recognise',
]

/** Closed because the case does not stand there, rather than because a rule speaks against it. */
const elsewhere = new Set<string>([
  'step_not_reached',
  'step_already_done',
  'case_closed',
  'case_running',
  'only_before_ceremony',
  'only_for_members',
])

/** Put right by taking an earlier step once more, which then is the next act. */
const repeated = new Set<string | undefined>(['repeat_vote', 'check_minutes'] satisfies Remedy[])

const standsThere = ({ refusal }: Pick<NextStep, 'refusal'>): boolean =>
  refusal === null || !elsewhere.has(refusal.reason)

const isOnward = (command: CommandKind): boolean => onward.includes(command)

const waitsForVote = ({ refusal }: Pick<NextStep, 'refusal'>): boolean =>
  repeated.has(refusal?.remedy ?? undefined)

/**
 * The one act that the page offers first: the furthest that the case stands at, even where a rule
 * still speaks against it, so that the reason is seen.
 */
export function mainStep<Step extends Pick<NextStep, 'command' | 'refusal'>>(
  steps: readonly Step[],
): Step | undefined {
  return steps
    .filter((step) => isOnward(step.command) && standsThere(step) && !waitsForVote(step))
    .toSorted((a, b) => onward.indexOf(b.command) - onward.indexOf(a.command))[0]
}

/** What a case may do besides its next act: `beside` at its own pace, `past` once more although done. */
export function otherSteps<Step extends Pick<NextStep, 'command' | 'refusal'>>(
  steps: readonly Step[],
): { beside: Step[]; past: Step[] } {
  const next = mainStep(steps)
  const others = steps.filter((step) => step !== next && standsThere(step))
  return {
    beside: others.filter((step) => !isOnward(step.command) || waitsForVote(step)),
    past: others.filter((step) => isOnward(step.command) && !waitsForVote(step)),
  }
}
