import { z } from 'zod'
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

/** Both lines as one sentence: what is compared and measured. */
export const sloganText = ({ firstLine, secondLine }: { firstLine: string; secondLine: string }) =>
  `${firstLine} ${secondLine}`.trim()
