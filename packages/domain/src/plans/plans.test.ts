import { describe, expect, it } from 'vitest'
import { checkTarget } from './check-target.ts'
import { progressOf } from './progress.ts'
import type { Target } from './target.ts'

const target: Target = {
  min: 40,
  max: 45,
  stretch: 57,
  base: { members: 1420, on: Temporal.PlainDate.from('2022-12-31') },
  groups: [{ group: 'ethnic_minority', min: 13, max: 18 }],
}
const reasons = (changed: Partial<Target>) =>
  checkTarget({ ...target, ...changed }).map(({ reason }) => reason)

describe('checkTarget', () => {
  it('flags a lower end below the norm and names the number that reaches it', () => {
    expect(checkTarget(target)).toEqual([
      {
        severity: 'warning',
        reason: 'min_below_norm',
        citation: { document: '21-NQ/TW', issuedOn: '2022-06-16', article: '3–4% mỗi năm' },
        needed: 43,
      },
    ])
    expect(reasons({ min: 43 })).toEqual([])
    expect(
      reasons({
        min: 3,
        groups: [],
        base: { members: 100, on: target.base?.on ?? Temporal.PlainDate.from('2022-12-31') },
      }),
    ).toEqual([])
  })

  it.each<[string, Partial<Target>]>([
    ['min_over_max', { min: 46 }],
    ['max_over_stretch', { min: 43, stretch: 44 }],
    ['not_a_count', { min: 4.5 }],
    ['no_base', { min: 43, base: null }],
    ['group_over_total', { min: 43, groups: [{ group: 'women', min: 10, max: 46 }] }],
    ['group_over_total', { min: 43, groups: [{ group: 'women', min: 44, max: 45 }] }],
    ['group_min_over_max', { min: 43, groups: [{ group: 'women', min: 12, max: 10 }] }],
    [
      'group_twice',
      {
        min: 43,
        groups: [
          { group: 'women', min: 1, max: 2 },
          { group: 'women', min: 1, max: 2 },
        ],
      },
    ],
  ])('finds %s', (reason, changed) => {
    expect(reasons(changed)).toEqual([reason])
  })

  it('takes overlapping groups whose sum exceeds the total', () => {
    const groups = [
      { group: 'women' as const, min: 20, max: 30 },
      { group: 'youth_union_member' as const, min: 35, max: 40 },
    ]
    expect(reasons({ min: 43, groups })).toEqual([])
  })
})

describe('progressOf', () => {
  it('shows the first quarter against all three numbers', () => {
    expect(progressOf(2, target)).toEqual({
      admitted: 2,
      tenths: { min: 50, max: 44, stretch: 35 },
      standing: 'below',
    })
  })

  it.each([
    [39, 'below'],
    [40, 'within'],
    [45, 'at_max'],
    [46, 'above_max'],
    [57, 'at_stretch'],
    [58, 'above_stretch'],
  ])('%d admitted is %s', (admitted, standing) => {
    expect(progressOf(admitted, target).standing).toBe(standing)
  })

  it('takes more than everything', () => {
    expect(progressOf(329, { min: 300, max: 300, stretch: null })).toEqual({
      admitted: 329,
      tenths: { min: 1097, max: 1097, stretch: null },
      standing: 'above_max',
    })
  })
})
