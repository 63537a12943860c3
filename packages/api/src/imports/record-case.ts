import { randomUUIDv7 } from 'node:crypto'
import { caseCalendar, personFactsOf } from '@nguon/db/candidates/case-rules'
import { projectState } from '@nguon/db/candidates/case-projection'
import { milestoneOf } from '@nguon/db/candidates/milestone'
import { storedEventOf } from '@nguon/db/candidates/stored-event'
import type { RegisteredCase } from '@nguon/db/imports/register-cases'
import type { CaseRow, EventRow, MilestoneRow } from '@nguon/db/imports/write-cases'
import { evolve, foldCase, type CaseState } from '@nguon/domain/recruitment/case'
import type { CaseEvent } from '@nguon/domain/recruitment/events'
import type { CellFacts, MentorFacts, PersonFacts } from '@nguon/domain/recruitment/facts'
import type { Finding } from '@nguon/domain/recruitment/finding'
import { recordFact } from '@nguon/domain/recruitment/record-fact'
import { rulePackInForce, type RulePack } from '@nguon/domain/rules/rule-pack'
import { packOfRecord, type NewFact } from './case-events.ts'
import type { CaseRecord } from './case-record.ts'

/** The committee's editions and what they ask about helpers and cells, by member and unit. */
export type CaseRules = {
  packs: readonly RulePack[]
  packById: (id: string) => RulePack
  mentors: ReadonlyMap<string, MentorFacts>
  cellOf: (unitId: string) => CellFacts
}

export type RecordedCase = {
  row: CaseRow
  events: EventRow[]
  milestones: MilestoneRow[]
  /** Events whose milestone a corrected date takes back. */
  superseded: string[]
}

/** Appends facts to a case, or begins one, and projects its row. */
export function recordCase(
  record: CaseRecord,
  known: RegisteredCase | undefined,
  facts: readonly NewFact[],
  rules: CaseRules,
  today: Temporal.PlainDate,
): RecordedCase {
  const { row: personRow, place } = record.person
  const id = known?.id ?? randomUUIDv7()
  const person = personFactsOf({
    bornOn: personRow.bornOn === null ? null : Temporal.PlainDate.from(personRow.bornOn),
    birthYear: personRow.birthYear,
    schooling: personRow.schooling,
    areaException: place.areaException,
  })
  let state = foldCase((known?.events ?? []).map(storedEventOf))
  let seq = known?.lastSeq ?? 0
  const events: EventRow[] = []
  const milestones: MilestoneRow[] = []
  for (const { event, counted } of facts) {
    const findings = findingsOf(state, event, person, record, rules)
    state = evolve(state, event)
    seq += 1
    const { kind, on, ...data } = event
    const happened = { happenedOn: on.toString(), unitThen: place.id, pathThen: place.path }
    const eventId = randomUUIDv7()
    events.push({ id: eventId, caseId: id, seq, kind, ...happened, data, findings })
    const counts = counted ? milestoneOf(event) : null
    if (counts !== null) milestones.push({ eventId, caseId: id, kind: counts, ...happened })
  }
  return {
    row: rowOf(id, record, known, { state, seq, person, today, rules }),
    events,
    milestones,
    superseded: facts.flatMap(({ supersedes }) => supersedes),
  }
}

/** What the edition in force on the day of an event has to say; nothing where none is known. */
function findingsOf(
  state: CaseState,
  event: CaseEvent,
  person: PersonFacts,
  { helpers, person: { place } }: CaseRecord,
  rules: CaseRules,
): readonly Finding[] {
  const pack = rulePackInForce(rules.packs, event.on)
  if (pack === undefined) return []
  const mentors = (helpers ?? []).flatMap(({ memberId }) => rules.mentors.get(memberId ?? '') ?? [])
  const context = { pack, calendar: caseCalendar, person, mentors, cell: rules.cellOf(place.id) }
  return recordFact(state, event, context).findings
}

function rowOf(
  id: string,
  record: CaseRecord,
  known: RegisteredCase | undefined,
  now: {
    state: CaseState
    seq: number
    person: PersonFacts
    today: Temporal.PlainDate
    rules: CaseRules
  },
): CaseRow {
  const { state, seq, person, today, rules } = now
  const pack =
    known === undefined ? packOfRecord(record, rules.packs) : rules.packById(known.rulePack)
  // A row without any date is on the list as of the list's own day, and nothing more is known.
  const dated = state.lastOn === null ? { ...state, lastOn: record.asOf } : state
  const projection = projectState(dated, seq, { person, pack, today })
  return {
    id,
    personId: record.person.row.id,
    category: record.category ?? known?.category ?? null,
    groups: record.category === null ? (known?.groups ?? []) : record.groups,
    stage: projection.stage,
    stageSince: projection.stage_since.toString(),
    sourcedOn: projection.sourced_on?.toString() ?? null,
    dueOn: projection.due_on?.toString() ?? null,
    dueWhat: projection.due_what,
    eligible: projection.eligible,
    rulePack: projection.rule_pack,
    lastSeq: projection.last_seq,
  }
}
