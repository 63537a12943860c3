import { describe, expect, it } from 'vitest'
import { flowSpan, spanOf } from './periods.ts'
import type { DateSpan, Period } from './periods.ts'

const written = (span: DateSpan | null) => span && `${span.from.toString()} ${span.to.toString()}`
const term: DateSpan = {
  from: Temporal.PlainDate.from('2020-08-12'),
  to: Temporal.PlainDate.from('2025-07-30'),
}

describe('spanOf', () => {
  it.each<[Period, string]>([
    [{ kind: 'month', year: 2024, index: 2 }, '2024-02-01 2024-02-29'],
    [{ kind: 'quarter', year: 2023, index: 1 }, '2023-01-01 2023-03-31'],
    [{ kind: 'half_year', year: 2023, index: 2 }, '2023-07-01 2023-12-31'],
    [{ kind: 'nine_months', year: 2023 }, '2023-01-01 2023-09-30'],
    [{ kind: 'year', year: 2023 }, '2023-01-01 2023-12-31'],
    [{ kind: 'term', span: term }, '2020-08-12 2025-07-30'],
  ])('%o', (period, span) => {
    expect(written(spanOf(period))).toBe(span)
  })

  it.each([0, 5, 1.5])('has no quarter %d', (index) => {
    expect(() => spanOf({ kind: 'quarter', year: 2023, index })).toThrow(RangeError)
  })
})

describe('flowSpan', () => {
  const quarter: Period = { kind: 'quarter', year: 2023, index: 2 }

  it('reaches back to the start of the year or of the term', () => {
    expect(written(flowSpan('period', quarter, term))).toBe('2023-04-01 2023-06-30')
    expect(written(flowSpan('year_to_date', quarter, term))).toBe('2023-01-01 2023-06-30')
    expect(written(flowSpan('term_to_date', quarter, term))).toBe('2020-08-12 2023-06-30')
    expect(flowSpan('term_to_date', quarter, null)).toBeNull()
  })
})
