import { describe, expect, it } from 'vitest'
import { pack294 } from '../rules/294-qd-tw.ts'
import { adult, calendar, day, officialMentor } from './case.fixture.ts'
import type { CaseEvent } from './events.ts'
import type { MentorFacts, PersonFacts } from './facts.ts'
import { findings } from './findings.ts'
import { recordFact } from './record-fact.ts'
import { foldCase } from './case.ts'

const asOf = day('2026-03-31')
const cell = { officialMembers: 12, underCommittee: true }
const probationer: MentorFacts = {
  ...officialMentor,
  admittedOn: day('2025-09-02'),
  officialOn: null,
  acquaintedSince: null,
}

type Row = {
  sourced?: string
  dossier?: string
  verified?: string
  resolved?: string
  decided?: string
  ceremony?: string
}

/** The events that one row of a candidates' roster gives: dates without votes or introducers. */
function eventsOf(row: Row): CaseEvent[] {
  const events: CaseEvent[] = []
  if (row.sourced) events.push({ kind: 'sourced', on: day(row.sourced), rulePackId: null })
  events.push({ kind: 'mentor_assigned', on: asOf, mentorId: 'mentor-1' })
  if (row.dossier) {
    events.push({ kind: 'dossier_completed', on: day(row.dossier), introducers: [] })
  }
  if (row.verified) events.push({ kind: 'verified', on: day(row.verified) })
  if (row.resolved) {
    events.push({ kind: 'cell_resolved', on: day(row.resolved), approved: true, vote: null })
  }
  if (row.decided) {
    events.push({
      kind: 'decided',
      on: day(row.decided),
      number: null,
      receivedOn: null,
      vote: null,
    })
  }
  if (row.ceremony) events.push({ kind: 'ceremony_held', on: day(row.ceremony) })
  return events
}

function findingsOf(row: Row, mentor = officialMentor, person: PersonFacts = adult) {
  return findings(
    { events: eventsOf(row), person, mentors: [mentor], cell },
    asOf,
    pack294,
    calendar,
  )
}

describe('findings of a roster as of 31 March 2026', () => {
  it('finds a helper who is on probation', () => {
    expect(findingsOf({ sourced: '2025-06-24' }, probationer)).toMatchObject([
      {
        kind: 'helper_on_probation',
        severity: 'breach',
        remedy: 'assign_official_member',
        citation: { document: 'Điều lệ Đảng', article: 'Điều 4, khoản 2' },
      },
    ])
  })

  it.each(['2024-12-04', '2024-10-24', '2025-03-30'])(
    'finds a dossier of %s stale that the cell has not considered',
    (dossier) => {
      expect(findingsOf({ dossier }).map(({ kind }) => kind)).toEqual(['dossier_stale'])
    },
  )

  it('leaves a dossier alone in its twelve months or once it was considered', () => {
    expect(findingsOf({ dossier: '2025-03-31' })).toEqual([])
    expect(findingsOf({ dossier: '2025-02-13', resolved: '2026-02-12' })).toEqual([])
  })

  it.each([
    ['2025-08-02', '2025-10-28', '2025-12-09'],
    ['2025-09-10', '2025-12-03', '2026-01-15'],
    ['2025-06-24', '2025-09-18', '2025-10-30'],
  ])('finds the decision on the resolution of %s overdue since %s', (resolved, due, extended) => {
    expect(findingsOf({ resolved })).toMatchObject([
      { kind: 'decision_overdue', binding: false, details: { due, extended } },
    ])
  })

  it('finds nothing in a decision that still has time or came in time', () => {
    expect(findingsOf({ resolved: '2026-02-11' })).toEqual([])
    const row = { resolved: '2025-12-03', decided: '2026-01-12', ceremony: '2026-02-03' }
    expect(findingsOf(row)).toEqual([])
  })

  it('notes a person under age who is only on the list', () => {
    const child = { ...adult, bornOn: day('2011-04-02') }
    expect(findingsOf({ sourced: '2024-11-01' }, officialMentor, child)).toMatchObject([
      { kind: 'under_eighteen', severity: 'notice', details: { from: '2029-04-01' } },
    ])
  })

  it('counts eighteen years by month, and as a breach once the cell resolved', () => {
    const young = { ...adult, bornOn: day('2008-02-28') }
    expect(findingsOf({ resolved: '2026-02-01' }, officialMentor, young)).toEqual([])
    const early = findingsOf({ resolved: '2026-01-31' }, officialMentor, young)
    expect(early).toMatchObject([{ kind: 'under_eighteen', severity: 'breach' }])
  })

  it('holds nothing against a person of whom nothing is recorded', () => {
    const unknown = { ...adult, bornOn: null, schooling: null }
    expect(findingsOf({ resolved: '2026-03-01' }, officialMentor, unknown)).toEqual([])
  })
})

describe('recording a fact', () => {
  const context = { pack: pack294, calendar, person: adult, mentors: [officialMentor], cell }

  it('takes a ceremony that came too late and names the rule and the remedy', () => {
    const decided = foldCase([
      {
        kind: 'decided',
        on: day('2025-12-01'),
        number: null,
        receivedOn: day('2025-12-08'),
        vote: null,
      },
    ])
    const recorded = recordFact(decided, { kind: 'ceremony_held', on: day('2026-03-01') }, context)
    expect(recorded.state.stage).toBe('probationary')
    expect(recorded.findings).toMatchObject([
      { kind: 'ceremony_overdue', rule: 'ceremonyWorkingDays', remedy: 'higher_consent' },
    ])
  })

  it('marks a step dated before the one it follows', () => {
    const resolved = foldCase(eventsOf({ resolved: '2026-02-01' }))
    const decided: CaseEvent = {
      kind: 'decided',
      on: day('2026-01-01'),
      number: null,
      receivedOn: null,
      vote: null,
    }
    expect(recordFact(resolved, decided, context).findings).toMatchObject([
      { kind: 'dates_out_of_order', details: { earlier: '2026-02-01' } },
    ])
  })
})
