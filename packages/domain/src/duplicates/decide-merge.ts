import { differingFields, type FieldValues, type MergeField } from './merge-fields.ts'

/** What is counted of a person, by the event that tells it. */
export type CountedMilestone = { eventId: string; kind: string; on: string }

export type MergedCase = {
  caseId: string
  open: boolean
  steps: number
  milestones: readonly CountedMilestone[]
  /** Persons who help in it and are members of the register. */
  helperIds: readonly string[]
}

/** One of two persons, as far as a merge depends on him. */
export type MergeSide = {
  personId: string
  values: FieldValues
  isMember: boolean
  hasLeft: boolean
  cases: readonly MergedCase[]
  /** Counted from the roll of members, not from a case. */
  milestones: readonly CountedMilestone[]
  /** Open questions of imports. */
  questions: number
  /** Cases in which he helps. */
  helpsIn: number
}

export type MergeChoice = {
  fromDropped: readonly MergeField[]
  /** The open case that goes on; null where none of them does. */
  continuing: string | null
}

export type MergePlan = {
  fields: readonly MergeField[]
  /** Open cases that do not go on: kept for a reversal, listed and counted no more. */
  aside: readonly string[]
  continuing: string | null
  /** Events that count what another one counts already. */
  doubled: readonly string[]
  consequences: {
    cases: number
    steps: number
    questions: number
    helps: number
    stepsAside: number
    /** What is counted once instead of twice. */
    milestones: number
  }
}

export type MergeRefusal = 'same_person' | 'helps_the_other' | 'open_case_undecided'

export type MergeDecision = { ok: true; plan: MergePlan } | { ok: false; reason: MergeRefusal }

/** The open cases among which one has to be chosen; none where nothing is to be decided. */
export function undecidedCases(a: MergeSide, b: MergeSide): MergedCase[] {
  const open = [...a.cases, ...b.cases].filter((each) => each.open)
  return open.length > 1 || isMember(a, b) ? open : []
}

/**
 * Decides what becomes of two persons who are one. Refused where one helps the other, who then are two,
 * and as long as nobody has said which of two open cases goes on; none has to only with a member.
 */
export function decideMerge(
  kept: MergeSide,
  dropped: MergeSide,
  choice: MergeChoice,
): MergeDecision {
  if (kept.personId === dropped.personId) return { ok: false, reason: 'same_person' }
  if (helps(kept, dropped) || helps(dropped, kept)) return { ok: false, reason: 'helps_the_other' }
  const undecided = undecidedCases(kept, dropped)
  const named = undecided.some(({ caseId }) => caseId === choice.continuing)
  const mayEnd = choice.continuing === null && isMember(kept, dropped)
  if (undecided.length > 0 && !named && !mayEnd) {
    return { ok: false, reason: 'open_case_undecided' }
  }
  const aside = undecided.filter(({ caseId }) => caseId !== choice.continuing)
  return { ok: true, plan: planOf(kept, dropped, choice, aside) }
}

function planOf(
  kept: MergeSide,
  dropped: MergeSide,
  choice: MergeChoice,
  aside: readonly MergedCase[],
): MergePlan {
  const goesOn = ({ caseId }: MergedCase) => aside.every((each) => each.caseId !== caseId)
  const staying = [...kept.cases, ...dropped.cases].filter(goesOn)
  const moving = dropped.cases.filter(goesOn)
  const doubled = doubledMilestones([...staying, kept, dropped])
  return {
    fields: differingFields(kept, dropped).filter(
      (field) => choice.fromDropped.includes(field) && dropped.values[field] !== null,
    ),
    aside: aside.map(({ caseId }) => caseId),
    continuing: staying.find(({ open }) => open)?.caseId ?? null,
    doubled,
    consequences: {
      cases: moving.length,
      steps: stepsOf(moving),
      questions: dropped.questions,
      helps: dropped.helpsIn,
      stepsAside: stepsOf(aside),
      milestones: doubled.length + aside.flatMap(({ milestones }) => milestones).length,
    },
  }
}

/** Milestones of one kind and day that several records tell are one: all but the first are taken back. */
export function doubledMilestones(
  records: readonly { milestones: readonly CountedMilestone[] }[],
): string[] {
  const seen = new Set<string>()
  return records.flatMap(({ milestones }) => {
    const repeated = milestones.filter(({ kind, on }) => seen.has(`${kind} ${on}`))
    for (const { kind, on } of milestones) seen.add(`${kind} ${on}`)
    return repeated.map(({ eventId }) => eventId)
  })
}

const isMember = (a: MergeSide, b: MergeSide): boolean =>
  [a, b].some((side) => side.isMember && !side.hasLeft)

const helps = (helper: MergeSide, candidate: MergeSide): boolean =>
  candidate.cases.some(({ helperIds }) => helperIds.includes(helper.personId))

const stepsOf = (cases: readonly MergedCase[]): number =>
  cases.reduce((sum, { steps }) => sum + steps, 0)

/** Who is proposed to be kept: a member, whom others refer to, else whoever was entered first. */
export function proposedKept(a: MergeSide, b: MergeSide): string {
  const [one, other] = a.personId < b.personId ? [a, b] : [b, a]
  return other.isMember && !one.isMember ? other.personId : one.personId
}
