import type { RulePack } from '../rules/rule-pack.ts'
import { isExitEvent } from './case.ts'
import type { CaseEvent } from './events.ts'

type Day = Temporal.PlainDate

/**
 * Which of the recorded events `event` corrects, so that a person is counted once: until the end each
 * counted milestone is reached once, and what is dated from the end on begins anew. A class is another one
 * where the certificate of the earlier had run out.
 */
export function correctedBy<Recorded extends { event: CaseEvent }>(
  recorded: readonly Recorded[],
  event: CaseEvent,
  { rules }: RulePack,
): Recorded[] {
  const months = rules.classCertificateMonths.value
  return presentRun(recorded, event).filter(
    ({ event: earlier }) =>
      isSameMilestone(earlier, event) &&
      (event.kind !== 'class_finished' || areWithin(months, earlier.on, event.on)),
  )
}

/** What was recorded since the procedure last began, which it may do with `event`. */
function presentRun<Recorded extends { event: CaseEvent }>(
  recorded: readonly Recorded[],
  event: CaseEvent,
): Recorded[] {
  let run: Recorded[] = []
  let end: Day | null = null
  for (const each of recorded) {
    if (beginsAnew(each.event, end)) {
      run = []
      end = null
    }
    run.push(each)
    if (isExitEvent(each.event)) end = each.event.on
  }
  return beginsAnew(event, end) ? [] : run
}

/** The milestones that are counted, beside the ends; the first three may begin the procedure anew. */
const beginnings: readonly CaseEvent['kind'][] = ['sourced', 'class_finished', 'ceremony_held']
const milestones: readonly CaseEvent['kind'][] = [...beginnings, 'recognised']

function beginsAnew({ kind, on }: CaseEvent, end: Day | null): boolean {
  return end !== null && beginnings.includes(kind) && Temporal.PlainDate.compare(on, end) >= 0
}

function isSameMilestone(earlier: CaseEvent, event: CaseEvent): boolean {
  if (isExitEvent(event)) return isExitEvent(earlier)
  if (event.kind === 'recognised' && !event.approved) return false
  return earlier.kind === event.kind && milestones.includes(event.kind)
}

function areWithin(months: number, one: Day, other: Day): boolean {
  const [first, second] = Temporal.PlainDate.compare(one, other) < 0 ? [one, other] : [other, one]
  return Temporal.PlainDate.compare(first.add({ months }), second) > 0
}
