import { z } from 'zod'
import type { Authored } from './lifecycle.ts'
import { isoDay } from '../text/iso-day.ts'
import { line } from './line.ts'

/** A slogan as the editor saves it. Long ones are warned of, not refused; both days are valid. */
export const sloganDraft = z
  .strictObject({
    kicker: line(80),
    firstLine: line(500).min(1),
    secondLine: line(500),
    validFrom: isoDay,
    validTo: isoDay.nullable(),
    /** Place among the slogans of the day, from 1. */
    position: z.int().min(1).max(99),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, {
    error: 'dates_reversed',
    path: ['validTo'],
  })

export type SloganDraft = z.infer<typeof sloganDraft>

export type Slogan = Authored & {
  id: string
  firstLine: string
  secondLine: string
  validFrom: Temporal.PlainDate
  validTo: Temporal.PlainDate | null
}

/** Both lines as one sentence: what is compared and measured. */
export const sloganText = ({ firstLine, secondLine }: Pick<Slogan, 'firstLine' | 'secondLine'>) =>
  `${firstLine} ${secondLine}`.trim()

/** Published slogans that are valid on `date`, in the order given. */
export function slogansOn(slogans: readonly Slogan[], date: Temporal.PlainDate): Slogan[] {
  return slogans.filter(
    ({ status, validFrom, validTo }) =>
      status === 'published' &&
      Temporal.PlainDate.compare(validFrom, date) <= 0 &&
      (validTo === null || Temporal.PlainDate.compare(date, validTo) <= 0),
  )
}
