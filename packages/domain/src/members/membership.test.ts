import { describe, expect, it } from 'vitest'
import { pack294 } from '../rules/294-qd-tw.ts'
import { memberFactFindings } from './fact-findings.ts'
import type { MemberFact } from './facts.ts'
import { isExempt, withFact, withoutFact } from './membership.ts'
import type { Membership } from './membership.ts'
import { offeredFacts } from './offered-facts.ts'
import { decideTakeBack } from './take-back.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const paper = { document: null, documentOn: null }
const member: Membership = {
  standing: 'probationary',
  admittedOn: day('2025-09-02'),
  officialOn: null,
  post: 'Chi ủy viên',
  postSince: day('2025-10-01'),
  exemptFrom: null,
  exemptTo: null,
  leftOn: null,
  leftHow: null,
}
const facts: readonly MemberFact[] = [
  { kind: 'left', on: day('2026-03-02'), how: 'removed', ...paper },
  { kind: 'recognised', on: day('2026-09-02'), ...paper },
  { kind: 'post_taken', on: day('2026-01-01'), post: 'Bí thư chi bộ', ...paper },
  { kind: 'post_left', on: day('2026-01-01'), ...paper },
  { kind: 'exempted', on: day('2026-01-01'), until: day('2026-06-30'), ...paper },
  { kind: 'exemption_ended', on: day('2026-01-01'), ...paper },
]

describe('a fact about a membership', () => {
  it.each(facts)('changes it, and taken back leaves it as it was: $kind', (fact) => {
    const after = withFact(member, fact)
    expect(after).not.toEqual(member)
    expect(withoutFact(after, fact.kind, member)).toEqual(member)
  })

  it('leaves what other facts said when it is taken back', () => {
    const [left, , post] = facts
    if (left === undefined || post === undefined) throw new Error('no facts')
    const both = withFact(withFact(member, left), post)
    expect(withoutFact(both, 'left', member)).toMatchObject({ leftOn: null, post: 'Bí thư chi bộ' })
  })

  it('keeps no day of a recognition before the admission', () => {
    const early: MemberFact = { kind: 'recognised', on: day('2025-01-01'), ...paper }
    expect(withFact(member, early)).toMatchObject({ standing: 'official', officialOn: null })
  })

  it.each([
    ['2025-01-01', 'dates_out_of_order'],
    ['2026-09-01', 'recognition_too_early'],
    ['2026-09-02', undefined],
  ])('dated %s is marked: %s', (on, kind) => {
    const fact: MemberFact = { kind: 'recognised', on: day(on), ...paper }
    expect(memberFactFindings(member, fact, pack294).map((found) => found.kind)).toEqual(
      kind === undefined ? [] : [kind],
    )
    expect(memberFactFindings({ admittedOn: null }, fact, pack294)).toEqual([])
  })
})

describe('the exemption', () => {
  it.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('on %s: %s', (on, expected) => {
    const exempt = { exemptFrom: day('2026-01-01'), exemptTo: day('2026-06-30') }
    expect(isExempt(exempt, day(on))).toBe(expected)
  })
})

describe('the form', () => {
  const today = day('2026-04-01')
  it('offers what can have happened to the member', () => {
    expect(offeredFacts(member, today, false)).toEqual([
      'left',
      'recognised',
      'post_taken',
      'post_left',
      'exempted',
    ])
    expect(offeredFacts(member, today, true)).toEqual(['post_taken', 'post_left', 'exempted'])
    expect(offeredFacts({ ...member, leftOn: today, leftHow: 'removed' }, today, false)).toEqual([])
  })
})

describe('taking back', () => {
  const [left, , post] = facts
  if (left === undefined || post === undefined) throw new Error('no facts')
  const recorded = [
    { seq: 1, fact: left },
    { seq: 2, fact: post },
    { seq: 3, fact: left },
  ]

  it('begins with the last fact of its kind and passes over the others', () => {
    expect(decideTakeBack(recorded, 1)).toEqual({ ok: false, reason: 'later_fact_first' })
    expect(decideTakeBack(recorded, 2)).toEqual({ ok: true, fact: post })
    expect(decideTakeBack(recorded, 3)).toEqual({ ok: true, fact: left })
    expect(decideTakeBack(recorded, 4)).toEqual({ ok: false, reason: 'fact_unknown' })
  })

  it('happens once', () => {
    const back = { kind: 'taken_back', on: day('2026-04-01'), seq: 3, reason: 'ghi nhầm' } as const
    const after = [...recorded, { seq: 4, fact: back }]
    expect(decideTakeBack(after, 3)).toEqual({ ok: false, reason: 'fact_taken_back' })
    expect(decideTakeBack(after, 4)).toEqual({ ok: false, reason: 'fact_unknown' })
    expect(decideTakeBack(after, 1)).toEqual({ ok: true, fact: left })
  })
})
