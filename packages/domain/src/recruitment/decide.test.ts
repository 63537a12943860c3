import { describe, expect, it } from 'vitest'
import { confirmRule } from '../rules/override-rule-pack.ts'
import { pack294 } from '../rules/294-qd-tw.ts'
import { adult, ballot, buildContext, confirmed294, day, officialMentor } from './case.fixture.ts'
import { emptyCase, foldCase } from './case.ts'
import type { CaseState } from './case.ts'
import type { CaseCommand } from './commands.ts'
import { decide } from './decide.ts'
import type { CaseContext } from './facts.ts'

const introducers = [
  { kind: 'official_member' as const, memberId: 'mentor-1' },
  { kind: 'youth_union' as const },
]
const resolution: CaseCommand = {
  kind: 'resolve_in_cell',
  on: day('2025-11-03'),
  vote: ballot(12, 11, 10),
}
const admission: CaseCommand = {
  kind: 'decide_admission',
  on: day('2025-12-10'),
  number: '12-QĐ/ĐU',
  receivedOn: null,
  vote: null,
}
const wholeWay: CaseCommand[] = [
  { kind: 'put_on_list', on: day('2025-07-02') },
  { kind: 'assign_mentor', on: day('2025-07-03'), mentorId: 'mentor-1' },
  { kind: 'finish_class', on: day('2025-08-01') },
  { kind: 'submit_application', on: day('2025-08-15') },
  { kind: 'complete_dossier', on: day('2025-09-05'), introducers },
  { kind: 'finish_verification', on: day('2025-10-10') },
  resolution,
  { kind: 'resolve_in_committee', on: day('2025-11-20'), vote: ballot(9, 9, 9) },
  admission,
  { kind: 'hold_ceremony', on: day('2025-12-22') },
  { kind: 'recognise', on: day('2026-12-30'), vote: ballot(12, 12, 12) },
]

function walk(commands: readonly CaseCommand[], context: CaseContext): CaseState {
  let state = emptyCase
  for (const command of commands) {
    const decision = decide(state, command, context)
    if (!decision.ok) throw new Error(`${command.kind}: ${decision.refusal.reason}`)
    state = foldCase(decision.events, state)
  }
  return state
}

const today = buildContext('2027-01-15')
const confirmed = { ...today, pack: confirmed294 }

describe('decide', () => {
  it('leads from the list to official membership, effective when probation ended', () => {
    const state = walk(wholeWay, today)
    expect(state.stage).toBe('official')
    expect(state.rulePackId).toBe('294-qd-tw')
    expect(state.recognition?.effectiveOn?.toString()).toBe('2026-12-22')
  })

  it.each(wholeWay.slice(2).map((command, index) => [command, index] as const))(
    'refuses %o when its turn has not come',
    (command, index) => {
      const state = walk(wholeWay.slice(0, index + 1), today)
      expect(decide(state, command, today)).toMatchObject(
        command.kind === 'finish_class'
          ? { ok: true }
          : { ok: false, refusal: { reason: 'step_not_reached' } },
      )
    },
  )

  it('warns of a conversion inside the twelve months; once confirmed, refuses with the place', () => {
    const probationary = walk(wholeWay.slice(0, -1), today)
    const command = {
      kind: 'recognise',
      on: day('2026-12-21'),
      vote: ballot(12, 12, 12),
    } as const
    expect(decide(probationary, command, today)).toMatchObject({
      ok: true,
      warnings: [{ kind: 'recognition_too_early', binding: false }],
    })
    expect(decide(probationary, command, confirmed)).toMatchObject({
      ok: false,
      refusal: {
        reason: 'recognition_too_early',
        citation: { document: '294-QĐ/TW', issuedOn: '2025-05-26', article: 'điểm 4.2' },
        details: { months: 12, from: '2026-12-22' },
      },
    })
    expect(decide(probationary, { ...command, on: day('2026-12-22') }, confirmed).ok).toBe(true)
  })

  it('ends a probation that began on 29 February on 28 February', () => {
    const state = foldCase([{ kind: 'ceremony_held', on: day('2028-02-29') }])
    const context = buildContext('2029-06-01', { pack: confirmed294 })
    const recognise = { kind: 'recognise', vote: ballot(12, 12, 12) } as const
    expect(decide(state, { ...recognise, on: day('2029-02-27') }, context).ok).toBe(false)
    expect(decide(state, { ...recognise, on: day('2029-02-28') }, context).ok).toBe(true)
  })

  it('records a vote below the threshold and stays where it was', () => {
    const state = walk(wholeWay.slice(0, 6), today)
    const vote = ballot(12, 12, 7)
    const decision = decide(state, { kind: 'resolve_in_cell', on: day('2025-11-03'), vote }, today)
    expect(decision).toMatchObject({ ok: true, events: [{ approved: false }] })
    const after = foldCase(decision.ok ? decision.events : [], state)
    expect(after).toMatchObject({ stage: 'verified', failedCellVotes: 1, cellResolution: null })
  })

  it('records a recognition that the cell voted down, which leaves the member on probation', () => {
    const state = walk(wholeWay.slice(0, -1), today)
    const command = { kind: 'recognise', on: day('2026-12-30'), vote: ballot(12, 12, 7) } as const
    const decision = decide(state, command, today)
    expect(decision).toMatchObject({
      ok: true,
      warnings: [],
      events: [{ kind: 'recognised', approved: false, effectiveOn: null }],
    })
    const after = foldCase(decision.ok ? decision.events : [], state)
    expect(after).toMatchObject({
      stage: 'probationary',
      failedRecognitionVotes: 1,
      recognition: null,
    })
    const again = { ...command, on: day('2027-01-30'), vote: ballot(12, 12, 9) }
    expect(decide(after, again, { ...today, today: day('2027-02-01') })).toMatchObject({
      ok: true,
      events: [{ approved: true, effectiveOn: day('2026-12-22') }],
    })
  })

  it('refuses minutes that do not add up', () => {
    const state = walk(wholeWay.slice(0, 6), today)
    const vote = { ...ballot(12, 12, 12), against: 3 }
    const decision = decide(state, { kind: 'resolve_in_cell', on: day('2025-11-03'), vote }, today)
    expect(decision).toMatchObject({ ok: false, refusal: { reason: 'choices_do_not_add_up' } })
  })

  it('warns below eighteen until an administrator confirms the rule, then refuses', () => {
    const person = { ...adult, bornOn: day('2007-12-01') }
    const state = walk(wholeWay.slice(0, 6), today)
    const warned = decide(state, resolution, { ...today, person })
    expect(warned).toMatchObject({
      ok: true,
      warnings: [{ kind: 'under_eighteen', binding: false, details: { from: '2025-12-01' } }],
    })
    const citation = { document: '294-QĐ/TW', issuedOn: '2025-05-26', article: 'Điều 1, khoản 1' }
    const pack = confirmRule(pack294, 'ageMinimumYears', { citation })
    expect(decide(state, resolution, { ...today, person, pack })).toMatchObject({
      ok: false,
      refusal: { reason: 'under_eighteen', citation },
    })
  })

  it('refuses a decision after the extension of the sixty working days, once confirmed', () => {
    const state = walk(wholeWay.slice(0, 8), today)
    const late = { kind: 'decide_admission', number: '1', receivedOn: null, vote: null } as const
    expect(decide(state, { ...late, on: day('2026-02-10') }, today)).toMatchObject({
      ok: true,
      warnings: [{ kind: 'decision_overdue', severity: 'notice' }],
    })
    expect(decide(state, { ...late, on: day('2026-06-10') }, confirmed)).toMatchObject({
      ok: false,
      refusal: { reason: 'decision_overdue', remedy: 'report_upward' },
    })
  })

  it('lets a cell without a committee go straight to the decision', () => {
    const cell = { officialMembers: 12, underCommittee: false }
    const state = walk(wholeWay.slice(0, 7), today)
    expect(decide(state, admission, { ...today, cell }).ok).toBe(true)
    expect(decide(state, admission, today).ok).toBe(false)
  })

  it('warns of a helper on probation and refuses an unknown one', () => {
    const state = walk(wholeWay.slice(0, 1), today)
    const mentors = [{ ...officialMentor, officialOn: null }]
    const assign = { kind: 'assign_mentor', on: day('2025-07-03'), mentorId: 'mentor-1' } as const
    expect(decide(state, assign, { ...today, mentors })).toMatchObject({
      ok: true,
      warnings: [{ kind: 'helper_on_probation' }],
    })
    expect(decide(state, { ...assign, mentorId: 'nobody' }, today)).toMatchObject({
      ok: false,
      refusal: { reason: 'mentor_unknown' },
    })
  })

  it('keeps expulsion for members and the list for candidates', () => {
    const candidate = walk(wholeWay.slice(0, 3), today)
    const member = walk(wholeWay.slice(0, 10), today)
    const leave = { on: day('2026-06-01'), reason: 'other' } as const
    expect(decide(candidate, { kind: 'expel', ...leave }, today)).toMatchObject({
      refusal: { reason: 'only_for_members' },
    })
    expect(decide(member, { kind: 'take_off_list', ...leave }, today)).toMatchObject({
      refusal: { reason: 'only_before_ceremony' },
    })
    expect(decide(candidate, { kind: 'withdraw', ...leave }, today).ok).toBe(true)
    expect(decide(member, { kind: 'resign', ...leave }, today).ok).toBe(true)
  })

  it('puts a person back on the list and keeps the earlier ending', () => {
    const listed = walk(wholeWay.slice(0, 3), today)
    const left = decide(
      listed,
      { kind: 'withdraw', on: day('2025-09-01'), reason: 'works_far_away' },
      today,
    )
    const stopped = foldCase(left.ok ? left.events : [], listed)
    const again: CaseCommand = { kind: 'put_on_list', on: day('2026-03-01') }
    const decision = decide(stopped, again, today)
    const reopened = foldCase(decision.ok ? decision.events : [], stopped)
    expect(reopened).toMatchObject({
      stage: 'sourced',
      stop: null,
      earlierStops: [{ exit: 'withdrawn', reason: 'works_far_away' }],
    })
    expect(decide(listed, again, today)).toMatchObject({ refusal: { reason: 'case_running' } })
  })

  it('leaves a case ended when the day on which it began is corrected', () => {
    const listed = walk(wholeWay.slice(0, 3), today)
    const ended = foldCase(
      [{ kind: 'withdrawn', on: day('2025-09-01'), reason: 'works_far_away' }],
      listed,
    )
    const listing = (on: string) => ({
      kind: 'sourced' as const,
      on: day(on),
      rulePackId: ended.rulePackId ?? '',
    })
    expect(foldCase([listing('2025-08-31')], ended)).toMatchObject({
      stage: ended.stage,
      stop: { exit: 'withdrawn' },
      earlierStops: [],
      sourcedOn: day('2025-08-31'),
    })
    expect(foldCase([listing('2025-09-01')], ended).stop).toBeNull()
  })

  it('refuses tomorrow and a day before the last step', () => {
    const state = walk(wholeWay.slice(0, 2), today)
    expect(decide(state, { kind: 'finish_class', on: day('2027-01-16') }, today)).toMatchObject({
      refusal: { reason: 'date_in_future' },
    })
    expect(decide(state, { kind: 'finish_class', on: day('2025-07-01') }, today)).toMatchObject({
      refusal: { reason: 'date_before_last_step' },
    })
  })
})
