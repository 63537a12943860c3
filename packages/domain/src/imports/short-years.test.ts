import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import type { ImportPlan } from './plan.ts'
import { recogniseWorkbook } from './recognise.ts'
import { sheetOf } from './sheet.fixture.ts'
import { fillYear, yearsOf } from './short-years.ts'

const today = Temporal.PlainDate.from('2026-04-02')
const unit = { key: 'c1', name: 'Chi bộ Nậm Hin', code: 'X01', parentKey: null }

describe('a year of two digits', () => {
  it.each([
    ['births', '3/2/90', '3/2/1990'],
    ['births', '03.02.27', '03.02.1927'],
    ['births', '3 - 2 - 10', '3 - 2 - 2010'],
    ['events', '3/2/30', '3/2/1930'],
    ['events', '3/2/26', '3/2/2026'],
    ['events', '3/2/00', '3/2/2000'],
  ] as const)('of %s in %s is the one of the window', (of, text, full) => {
    expect(fillYear(text, of, today)).toEqual({ text: full, isCertain: true })
  })

  it.each([
    ['births', '3/2/11', '3/2/2011'],
    ['births', '3/2/26', '3/2/1926'],
    ['events', '3/2/27', '3/2/1927'],
  ] as const)('of %s in %s is only a guess', (of, text, full) => {
    expect(fillYear(text, of, today)).toEqual({ text: full, isCertain: false })
  })

  it('names at most one year of a window on any day', () => {
    const days = fc.integer({ min: 0, max: 30_000 }).map((count) => today.add({ days: count }))
    fc.assert(
      fc.property(days, fc.constantFrom('births', 'events'), (day, of) => {
        const { from, to } = yearsOf(of, day)
        expect(to - from).toBeLessThan(100)
      }),
    )
  })

  it.each(['3/2/1990', '2/90', '90', 'abc'])('is not seen in %s', (text) => {
    expect(fillYear(text, 'births', today)).toBeUndefined()
  })
})

function listed(birth: string, admitted: string): ImportPlan {
  return recogniseWorkbook(
    [
      sheetOf([
        ['STT', 'Họ và tên', 'Ngày sinh', 'Chi bộ', 'Ngày kết nạp', 'Số thẻ'],
        [1, 'Hờ A Pó', birth, unit.name, admitted, '060000001'],
        [2, 'Hờ A Chứ', '5.6.85', unit.name, '19/5/2011', '060000002'],
      ]),
    ],
    { today, knownUnits: [unit] },
  )
}

describe('a list with years of two digits', () => {
  it('is read, and says by which rule, how often and where', () => {
    const plan = listed('03-02-90', 'ngày 3 tháng 2 năm 12')
    expect(plan.problems).toEqual([])
    const [member] = plan.members
    expect(member?.birth).toEqual({
      precision: 'day',
      date: Temporal.PlainDate.from('1990-02-03'),
    })
    expect(member?.admittedOn?.toString()).toBe('2012-02-03')
    expect(plan.shortYears).toEqual([
      {
        of: 'births',
        from: 1927,
        to: 2010,
        count: 2,
        sample: { sheet: 'S', cell: 'C2', before: '03-02-90', after: '03/02/1990' },
      },
      {
        of: 'events',
        from: 1930,
        to: 2026,
        count: 1,
        sample: { sheet: 'S', cell: 'E2', before: 'ngày 3 tháng 2 năm 12', after: '03/02/2012' },
      },
    ])
  })

  it.each([
    ['03/02/15', '3/2/2015', 'incomplete_date', '03/02/2015'],
    ['02/23/90', '3/2/2015', 'impossible_date', '23/02/1990'],
    ['31/02/90', '3/2/2015', 'impossible_date', '1990'],
    ['75', '3/2/2015', 'unreadable_date', '1975'],
    ['1990', '3/2/28', 'incomplete_date', undefined],
  ])('reports %s and %s', (birth, admitted, kind, suggestion) => {
    const plan = listed(birth, admitted)
    expect(plan.problems.map((found) => [found.kind, found.suggestion])).toEqual([
      [kind, suggestion],
    ])
  })
})
