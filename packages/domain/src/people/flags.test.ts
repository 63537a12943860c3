import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideFlag, flagsOn, personFlags, type FlagPeriod } from './flags.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-04-01')
const period = (since: string, until: string | null = null): FlagPeriod => ({
  flag: 'works_away',
  since: day(since),
  until: until === null ? null : day(until),
})

describe('decideFlag', () => {
  it.each([
    [period('2026-04-02'), 'date_in_future', 'since'],
    [period('2026-01-01', '2026-04-02'), 'date_in_future', 'until'],
    [period('2026-03-01', '2026-02-28'), 'flag_ends_before_it_begins', 'until'],
  ])('refuses days that cannot be', (draft, reason, field) => {
    expect(decideFlag(draft, [], today)).toEqual({ ok: false, reason, field })
  })

  it('lets a flag begin anew the day after it ended', () => {
    const past = [period('2024-01-01', '2025-06-30')]
    expect(decideFlag(period('2025-07-01'), past, today)).toEqual({ ok: true })
    expect(decideFlag(period('2025-06-30'), past, today)).toMatchObject({
      reason: 'flag_holds_already',
    })
    expect(decideFlag({ ...period('2025-06-30'), flag: 'demobilised' }, past, today)).toEqual({
      ok: true,
    })
  })

  it('never lets a flag hold twice on one day', () => {
    const days = fc.integer({ min: 0, max: 60 })
    const periods = fc.tuple(days, fc.option(days)).map(([since, length]): FlagPeriod => ({
      flag: 'works_away',
      since: day('2025-06-01').add({ days: since }),
      until: length === null ? null : day('2025-06-01').add({ days: since + length }),
    }))
    fc.assert(
      fc.property(fc.array(periods, { maxLength: 8 }), days, (drafts, after) => {
        const kept: FlagPeriod[] = []
        for (const draft of drafts) if (decideFlag(draft, kept, today).ok) kept.push(draft)
        const asked = day('2025-06-01').add({ days: after })
        expect(kept.filter((each) => flagsOn([each], asked).length > 0).length).toBeLessThan(2)
      }),
    )
  })
})

it('tells the flags of a day in the order of the vocabulary, both ends included', () => {
  const all = personFlags.map((flag): FlagPeriod => ({
    flag,
    since: day('2025-01-01'),
    until: day('2025-12-31'),
  }))
  expect(flagsOn(all.toReversed(), day('2025-01-01'))).toEqual(personFlags)
  expect(flagsOn(all, day('2025-12-31'))).toEqual(personFlags)
  expect(flagsOn(all, day('2026-01-01'))).toEqual([])
})
