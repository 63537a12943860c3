import { rulePackOn } from '@nguon/db/candidates/case-rules'
import type { RegisteredCase } from '@nguon/db/imports/register-cases'
import { milestoneEvent } from '@nguon/domain/imports/milestone-event'
import type { CaseEvent } from '@nguon/domain/recruitment/events'
import { rulePackInForce, type RulePack } from '@nguon/domain/rules/rule-pack'
import { foldKey } from '@nguon/domain/text/fold'
import { lastDayOf, type CaseRecord, type Helper } from './case-record.ts'

/** A fact to append. It may supersede imported ones of its kind; `counted` is false without a real date. */
export type NewFact = { event: CaseEvent; supersedes: readonly string[]; counted: boolean }

/** The committee's edition that a case begun as the record says runs under; the oldest before all. */
export function packOfRecord(record: CaseRecord, packs: readonly RulePack[]): RulePack {
  const sourced = record.milestones.find(({ kind }) => kind === 'sourced')
  const day = sourced?.on ?? record.milestones[0]?.on ?? record.asOf
  return rulePackOn(day, packs)
}

/**
 * The facts of a row that the register does not have: steps without an event of that kind and day,
 * helpers not in charge, an end not recorded. What somebody recorded by hand later than an import is
 * never overruled by the same workbook again.
 */
export function newFacts(
  record: CaseRecord,
  known: RegisteredCase | undefined,
  packs: readonly RulePack[],
): NewFact[] {
  const steps = record.milestones
    .map((milestone) => withEdition(milestoneEvent(milestone), packs))
    .map((event): NewFact => ({ event, ...standing(event, known), counted: true }))
  const helpers = newHelpers(record, known).flatMap(({ memberId }): NewFact[] =>
    memberId === null
      ? []
      : [fact({ kind: 'mentor_assigned', on: record.asOf, mentorId: memberId })],
  )
  const released = goneHelpers(record, known).flatMap(({ memberId }): NewFact[] =>
    memberId === null
      ? []
      : [fact({ kind: 'mentor_released', on: record.asOf, mentorId: memberId })],
  )
  const facts = [...steps, ...released, ...helpers]
  if (record.exit !== null) {
    const { event, dated } = record.exit
    const on = dated ? event.on : lastDayOf(record)
    const end: CaseEvent = { ...event, on }
    facts.push({ event: end, ...standing(end, known), counted: dated })
  }
  return facts.filter(({ event }) => !isKnown(event, known))
}

/** Helpers that the list names and the register does not. */
export function newHelpers(record: CaseRecord, known: RegisteredCase | undefined): Helper[] {
  return (record.helpers ?? []).filter(
    (helper) => !known?.mentors.some((mentor) => isSame(mentor, helper)),
  )
}

/** Imported helpers whom a list that names helpers names no more. */
export function goneHelpers(
  { helpers }: CaseRecord,
  known: RegisteredCase | undefined,
): (Helper & { id: string })[] {
  if (helpers === null || helpers.length === 0) return []
  return (known?.mentors ?? []).filter(
    (mentor) => mentor.imported && !helpers.some((helper) => isSame(mentor, helper)),
  )
}

function isSame(a: Helper, b: Helper): boolean {
  if (a.memberId !== null && b.memberId !== null) return a.memberId === b.memberId
  return foldKey(a.name) === foldKey(b.name)
}

function fact(event: CaseEvent): NewFact {
  return { event, supersedes: [], counted: false }
}

/** The edition in force when the case began, where one is known. */
function withEdition(event: CaseEvent, packs: readonly RulePack[]): CaseEvent {
  if (event.kind !== 'sourced') return event
  return { ...event, rulePackId: rulePackInForce(packs, event.on)?.id ?? null }
}

/** Earlier imported events of this kind, whose date the new one corrects. */
function standing(event: CaseEvent, known: RegisteredCase | undefined): { supersedes: string[] } {
  const same = known?.events.filter(({ kind }) => kind === event.kind) ?? []
  return { supersedes: same.map(({ id }) => id) }
}

function isKnown(event: CaseEvent, known: RegisteredCase | undefined): boolean {
  if (event.kind === 'mentor_assigned' || event.kind === 'mentor_released') return false
  const same = known?.events.filter(({ kind }) => kind === event.kind) ?? []
  const latest = same.at(-1)
  if (latest === undefined) return false
  const day = event.on.toString()
  return latest.happenedOn === day || (!latest.imported && same.some((e) => e.happenedOn === day))
}
