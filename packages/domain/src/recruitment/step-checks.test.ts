import { describe, expect, it } from 'vitest'
import { adult, ballot, buildContext, calendar, day, officialMentor } from './case.fixture.ts'
import { emptyCase, foldCase } from './case.ts'
import type { CaseState } from './case.ts'
import { decide } from './decide.ts'
import type { CaseEvent } from './events.ts'
import { ageInMonths } from './age.ts'
import { findings } from './findings.ts'
import { stepFindings } from './step-checks.ts'
import { pack294 } from '../rules/294-qd-tw.ts'

const context = buildContext('2026-12-31')
const resolved: CaseEvent = {
  kind: 'cell_resolved',
  on: day('2026-06-01'),
  approved: true,
  vote: null,
}
const kindsOf = (event: CaseEvent, state: CaseState = emptyCase, changed = context) =>
  stepFindings(state, event, changed).map(({ kind }) => kind)

const again = (on: string): CaseEvent => ({ kind: 'sourced', on: day(on), rulePackId: null })

const at = (asOf: string, events: CaseEvent[]) =>
  findings(
    { events, person: adult, mentors: [], cell: context.cell },
    day(asOf),
    pack294,
    calendar,
  ).map(({ kind }) => kind)

const dossier = (...introducers: (CaseEvent & { kind: 'dossier_completed' })['introducers']) =>
  kindsOf({ kind: 'dossier_completed', on: day('2026-06-01'), introducers })

describe('rules of single steps', () => {
  it('bounds an age of which only the year is known', () => {
    const age = ageInMonths({ bornOn: null, birthYear: 2008 }, day('2026-06-01'))
    expect(age).toEqual({ least: 17 * 12 + 6, most: 18 * 12 + 5 })
  })

  it('asks a helper to be there still and to have known the person for twelve months', () => {
    const assigned: CaseEvent = {
      kind: 'mentor_assigned',
      on: day('2026-06-01'),
      mentorId: 'mentor-1',
    }
    const gone = { ...officialMentor, leftOn: day('2026-05-31') }
    const stranger = { ...officialMentor, acquaintedSince: day('2025-06-02') }
    const friend = { ...officialMentor, acquaintedSince: day('2025-06-01') }
    expect(kindsOf(assigned, emptyCase, { ...context, mentors: [gone] })).toEqual(['helper_left'])
    expect(kindsOf(assigned, emptyCase, { ...context, mentors: [stranger] })).toEqual([
      'helper_not_acquainted',
    ])
    expect(kindsOf(assigned, emptyCase, { ...context, mentors: [friend] })).toEqual([])
  })

  it('lets one organisation stand for one of the two introducers, never for both', () => {
    const member = { kind: 'official_member', memberId: 'mentor-1' } as const
    expect(dossier(member, { kind: 'youth_union' })).toEqual([])
    expect(dossier(member, { ...member, memberId: 'mentor-2' })).toEqual([])
    expect(dossier(member)).toEqual(['introducers_too_few'])
    expect(dossier({ kind: 'youth_union' }, { kind: 'trade_union' })).toEqual([
      'introducers_too_few',
    ])
  })

  it('wants thirty-six months before somebody removed is admitted again', () => {
    const removed = foldCase([{ kind: 'removed', on: day('2023-06-01'), reason: 'unpaid_dues' }])
    const withdrawn = foldCase([{ kind: 'withdrawn', on: day('2023-06-01'), reason: 'own_wish' }])
    expect(kindsOf(again('2026-05-31'), removed)).toEqual(['readmission_too_early'])
    expect(kindsOf(again('2026-06-01'), removed)).toEqual([])
    expect(kindsOf(again('2023-07-01'), withdrawn)).toEqual([])
  })

  it('looks at the certificate, the dossier and the size of the cell when the cell votes', () => {
    const old = foldCase([
      { kind: 'class_finished', on: day('2021-05-31') },
      { kind: 'dossier_completed', on: day('2025-05-31'), introducers: [] },
    ])
    expect(kindsOf(resolved, old)).toEqual(['certificate_expired', 'dossier_stale'])
    const cell = { officialMembers: 2, underCommittee: true }
    expect(kindsOf(resolved, emptyCase, { ...context, cell })).toEqual(['cell_too_small'])
  })

  it('marks a resolution recorded as passed that its votes do not carry', () => {
    const vote = ballot(12, 12, 7)
    expect(kindsOf({ ...resolved, vote })).toEqual(['vote_below_threshold'])
    expect(kindsOf({ ...resolved, vote, approved: false })).toEqual([])
    expect(kindsOf({ ...resolved, vote: ballot(12, 12, 8) })).toEqual([])
  })

  it('warns before a vote without helper and introducers, and of a roll that differs', () => {
    const verified = foldCase([{ kind: 'verified', on: day('2026-05-01') }])
    const vote = ballot(11, 11, 11)
    const decision = decide(
      verified,
      { kind: 'resolve_in_cell', on: day('2026-06-01'), vote },
      context,
    )
    expect(decision).toMatchObject({
      ok: true,
      warnings: [
        { kind: 'introducers_too_few' },
        { kind: 'helper_missing' },
        { kind: 'roll_differs', details: { recorded: 11, roll: 12 } },
      ],
    })
  })

  it('refuses the receipt of a decision before its issue', () => {
    const state = foldCase([
      { kind: 'committee_resolved', on: day('2026-06-10'), approved: true, vote: null },
    ])
    const on = day('2026-06-20')
    const decision = { kind: 'decide_admission', on, number: '1', vote: null } as const
    expect(decide(state, { ...decision, receivedOn: day('2026-06-19') }, context)).toMatchObject({
      refusal: { reason: 'receipt_before_decision' },
    })
    expect(decide(state, { ...decision, receivedOn: day('2026-06-20') }, context).ok).toBe(true)
  })

  it('releases one helper and keeps the other', () => {
    const helped = foldCase([
      { kind: 'mentor_assigned', on: day('2026-01-01'), mentorId: 'mentor-1' },
      { kind: 'mentor_assigned', on: day('2026-01-01'), mentorId: 'mentor-2' },
      { kind: 'mentor_released', on: day('2026-02-01'), mentorId: 'mentor-1' },
    ])
    expect(helped.mentorings.map(({ to }) => to?.toString() ?? null)).toEqual(['2026-02-01', null])
  })
})

describe('clocks of a case', () => {
  it('runs out over a certificate of sixty months', () => {
    const finished: CaseEvent = { kind: 'class_finished', on: day('2021-03-31') }
    expect(at('2026-03-31', [finished])).toEqual([])
    expect(at('2026-04-01', [finished])).toEqual(['certificate_expired'])
  })

  it('runs out over a probation nobody considered, and stops with the case', () => {
    const ceremony: CaseEvent = { kind: 'ceremony_held', on: day('2025-01-06') }
    const resigned: CaseEvent = { kind: 'resigned', on: day('2025-06-01'), reason: 'own_wish' }
    expect(at('2026-02-01', [ceremony])).toEqual([])
    expect(at('2026-03-31', [ceremony])).toEqual(['recognition_overdue'])
    expect(at('2026-03-31', [ceremony, resigned])).toEqual([])
  })
})
