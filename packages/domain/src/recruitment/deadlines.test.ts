import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overrideCalendar } from '../calendar/holiday-calendar.ts'
import { pack208 } from '../rules/208-qd-tw.ts'
import { adult, ballot, buildContext, calendar, confirmed294, day } from './case.fixture.ts'
import { foldCase } from './case.ts'
import { deadlines } from './deadlines.ts'
import type { CaseEvent } from './events.ts'
import { findings } from './findings.ts'
import { nextSteps } from './next-steps.ts'

const resolved = foldCase([
  { kind: 'cell_resolved', on: day('2026-02-11'), approved: true, vote: null },
])
const decided = foldCase([
  {
    kind: 'decided',
    on: day('2026-08-03'),
    number: '1',
    receivedOn: day('2026-08-10'),
    vote: null,
  },
])

describe('deadlines', () => {
  it('counts sixty and thirty more working days from the resolution of the cell', () => {
    const [due, extended] = deadlines(resolved, buildContext('2026-03-31'))
    expect(due).toMatchObject({ kind: 'decision_due', isOver: false, binding: false })
    expect(due?.on.toString()).toBe('2026-05-18')
    expect(due?.citation).toMatchObject({ document: '294-QĐ/TW', issuedOn: '2025-05-26' })
    expect(extended?.on.toString()).toBe('2026-06-29')
  })

  it('moves when the holidays of the year are decided', () => {
    const decision = { day: 'off', reason: 'decided', decision: '1234/TB' } as const
    const changed = overrideCalendar(calendar, [
      { on: day('2026-02-13'), ...decision },
      { on: day('2026-02-23'), ...decision },
    ])
    const [due] = deadlines(resolved, buildContext('2026-03-31', { calendar: changed }))
    expect(due?.on.toString()).toBe('2026-05-20')
  })

  it('starts the clock of the ceremony where the edition says', () => {
    const [atReceipt] = deadlines(decided, buildContext('2026-08-20'))
    const [atIssue] = deadlines(decided, buildContext('2026-08-20', { pack: pack208 }))
    expect(atReceipt?.on.toString()).toBe('2026-09-23')
    expect(atIssue?.on.toString()).toBe('2026-09-16')
  })

  it('tells a candidate under age the month to wait for', () => {
    const person = { ...adult, bornOn: day('2009-05-20') }
    const context = buildContext('2026-03-31', { person })
    expect(deadlines(foldCase([]), context).map(({ kind, on }) => [kind, on.toString()])).toEqual([
      ['reaches_minimum_age', '2027-05-01'],
    ])
  })

  it('ends probation twelve months after the ceremony', () => {
    const probationary = foldCase([{ kind: 'ceremony_held', on: day('2025-12-22') }])
    const kinds = deadlines(probationary, buildContext('2026-03-31')).map(({ kind }) => kind)
    expect(kinds).toEqual(['probation_ends', 'recognition_review_due', 'recognition_decision_due'])
  })

  it('is silent about a closed case', () => {
    const left = foldCase(
      [{ kind: 'withdrawn', on: day('2026-03-01'), reason: 'own_wish' }],
      resolved,
    )
    expect(deadlines(left, buildContext('2026-03-31'))).toEqual([])
  })

  it('comes in order of dates', () => {
    fc.assert(
      fc.property(fc.nat(2_000), fc.nat(2_000), (finished, compiled) => {
        const state = foldCase([
          { kind: 'class_finished', on: day('2020-01-01').add({ days: finished }) },
          {
            kind: 'dossier_completed',
            on: day('2020-01-01').add({ days: compiled }),
            introducers: [],
          },
        ])
        const dates = deadlines(state, buildContext('2026-03-31')).map(({ on }) => on.toString())
        expect(dates).toEqual(dates.toSorted())
      }),
    )
  })
})

describe('next steps', () => {
  it('opens the next step and says why the others are closed', () => {
    const steps = nextSteps(resolved, buildContext('2026-03-31'))
    const open = steps.filter(({ refusal }) => refusal === null).map(({ command }) => command)
    expect(open).toEqual([
      'assign_mentor',
      'resolve_in_committee',
      'withdraw',
      'take_off_list',
      'refuse',
      'move_away',
      'die',
    ])
    expect(steps.find(({ command }) => command === 'hold_ceremony')?.refusal).toMatchObject({
      reason: 'step_not_reached',
      citation: { document: 'Điều lệ Đảng', article: 'Điều 4' },
      details: { requires: 'decided', stage: 'cell_resolved' },
    })
  })

  it('asks for no review of a probation once the cell has voted it down', () => {
    const vote = ballot(12, 12, 7)
    const events: CaseEvent[] = [
      { kind: 'ceremony_held', on: day('2025-01-10') },
      { kind: 'recognised', on: day('2026-01-20'), approved: false, effectiveOn: null, vote },
    ]
    const context = buildContext('2026-12-01')
    const kinds = (until: number) =>
      deadlines(foldCase(events.slice(0, until)), context).map(({ kind }) => kind)
    expect(kinds(1)).toContain('recognition_review_due')
    expect(kinds(2)).toEqual(['probation_ends'])
    const found = (until: number) =>
      findings(
        { ...context, events: events.slice(0, until) },
        context.today,
        context.pack,
        calendar,
      )
    expect(found(1)).toMatchObject([{ kind: 'recognition_overdue' }])
    expect(found(2)).toEqual([])
  })

  it('closes recognition until a confirmed probation is over', () => {
    const probationary = foldCase([{ kind: 'ceremony_held', on: day('2025-12-22') }])
    const recognition = (today: string) =>
      nextSteps(probationary, buildContext(today, { pack: confirmed294 })).find(
        ({ command }) => command === 'recognise',
      )
    expect(recognition('2026-12-21')?.refusal?.reason).toBe('recognition_too_early')
    expect(recognition('2026-12-22')?.refusal).toBeNull()
  })
})
