import { describe, expect, it } from 'vitest'
import { ballot, buildContext, day } from './case.fixture.ts'
import { foldCase } from './case.ts'
import { deadlines } from './deadlines.ts'
import { decide } from './decide.ts'
import type { CaseEvent } from './events.ts'
import { findings } from './findings.ts'
import { nextSteps } from './next-steps.ts'
import { recordFact } from './record-fact.ts'

const context = buildContext('2026-04-01')
const before: CaseEvent[] = [
  { kind: 'sourced', on: day('2025-08-01'), rulePackId: '294-qd-tw' },
  { kind: 'class_finished', on: day('2025-09-01') },
  { kind: 'applied', on: day('2025-10-01') },
  { kind: 'dossier_completed', on: day('2025-11-01'), introducers: [{ kind: 'youth_union' }] },
  { kind: 'verified', on: day('2025-12-01') },
]
/** The minutes say that the cell agreed; six of twelve did. */
const short: CaseEvent = {
  kind: 'cell_resolved',
  on: day('2026-03-01'),
  approved: true,
  vote: ballot(12, 9, 6),
}
const kinds = (events: readonly CaseEvent[]) =>
  deadlines(foldCase(events), context).map(({ kind }) => kind)
const refusalOf = (events: readonly CaseEvent[], command: string) =>
  nextSteps(foldCase(events), context).find((step) => step.command === command)?.refusal

describe('an irregular vote recorded as a fact', () => {
  it('is marked with rule, threshold and remedy, and never refused', () => {
    const recorded = recordFact(foldCase(before), short, context)
    expect(recorded.state).toMatchObject({
      stage: 'cell_resolved',
      cellResolution: { on: short.on },
    })
    expect(recorded.findings).toMatchObject([
      {
        kind: 'vote_below_threshold',
        rule: 'cellVote',
        remedy: 'repeat_vote',
        details: { entitled: 12, threshold: 8, inFavour: 6 },
      },
    ])
  })

  it('keeps what depends on it blocked, whatever else is recorded, until the vote is repeated', () => {
    const committee: CaseEvent = {
      kind: 'committee_resolved',
      on: day('2026-03-10'),
      approved: true,
      vote: null,
    }
    const { citation } = context.pack.rules.cellVote
    const refused = { reason: 'vote_below_threshold', citation, remedy: 'repeat_vote' }
    expect(refusalOf([...before, short], 'resolve_in_committee')).toMatchObject(refused)
    expect(refusalOf([...before, short, committee], 'decide_admission')).toMatchObject(refused)
    expect(refusalOf([...before, short, committee], 'hold_ceremony')).toMatchObject({
      reason: 'step_not_reached',
    })
    expect(refusalOf([...before, short, committee], 'resolve_in_cell')).toBeNull()
    const again = decide(
      foldCase([...before, short]),
      { kind: 'resolve_in_cell', on: day('2026-03-20'), vote: ballot(12, 9, 8) },
      context,
    )
    expect(again).toMatchObject({ ok: true, events: [{ approved: true }] })
    const repeated = [...before, short, ...(again.ok ? again.events : [])]
    expect(refusalOf(repeated, 'resolve_in_committee')).toBeNull()
  })

  it('starts no clock of the decision', () => {
    const sound: CaseEvent = { ...short, vote: ballot(12, 9, 8) }
    expect(kinds([...before, sound])).toContain('decision_due')
    expect(kinds([...before, short])).not.toContain('decision_due')
    const found = (event: CaseEvent) =>
      findings(
        { ...context, events: [...before, event] },
        day('2026-09-01'),
        context.pack,
        context.calendar,
      ).map(({ kind }) => kind)
    expect(found(sound)).toContain('decision_overdue')
    expect(found(short)).not.toContain('decision_overdue')
  })

  it('is marked when its count contradicts itself, also where it was not approved', () => {
    const odd = { ...ballot(12, 9, 8), issued: 10, collected: 10, valid: 9, invalid: 1 }
    for (const approved of [true, false]) {
      const { findings: found } = recordFact(
        foldCase(before),
        { ...short, approved, vote: odd },
        context,
      )
      expect(found).toMatchObject([{ kind: 'more_issued_than_present', remedy: 'check_minutes' }])
    }
    expect(refusalOf([...before, { ...short, vote: odd }], 'resolve_in_committee')).toMatchObject({
      reason: 'more_issued_than_present',
    })
  })

  it('of the committee sends the case back to the committee', () => {
    const cell: CaseEvent = { ...short, vote: ballot(12, 9, 8) }
    const committee: CaseEvent = {
      kind: 'committee_resolved',
      on: day('2026-03-10'),
      approved: true,
      vote: ballot(9, 9, 5),
    }
    expect(refusalOf([...before, cell, committee], 'decide_admission')).toMatchObject({
      reason: 'vote_below_threshold',
      citation: context.pack.rules.committeeVote.citation,
    })
    expect(refusalOf([...before, cell, committee], 'resolve_in_committee')).toBeNull()
    expect(refusalOf([...before, cell], 'resolve_in_cell')).toMatchObject({
      reason: 'step_already_done',
    })
  })

  it('of a failed vote leaves the case where it was', () => {
    const failed = recordFact(foldCase(before), { ...short, approved: false }, context)
    expect(failed).toMatchObject({ findings: [], state: { stage: 'verified', failedCellVotes: 1 } })
    expect(
      refusalOf([...before, { ...short, approved: false }], 'resolve_in_committee'),
    ).toMatchObject({ reason: 'step_not_reached' })
  })
})
