import { z } from 'zod'
import { cleanText } from '../text/clean.ts'
import type { Authored } from './lifecycle.ts'

/** A slogan as the editor saves it. Long ones are warned of, not refused; both days are valid. */
export const sloganDraft = z
  .strictObject({
    text: z.string().overwrite(cleanText).min(1).max(1000),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, {
    error: 'dates_reversed',
    path: ['validTo'],
  })

export type SloganDraft = z.infer<typeof sloganDraft>

export type Slogan = Authored & {
  id: string
  text: string
  validFrom: Temporal.PlainDate
  validTo: Temporal.PlainDate | null
}

/** Published slogans that are valid on `date`, in the order given. */
export function slogansOn(slogans: readonly Slogan[], date: Temporal.PlainDate): Slogan[] {
  return slogans.filter(
    ({ status, validFrom, validTo }) =>
      status === 'published' &&
      Temporal.PlainDate.compare(validFrom, date) <= 0 &&
      (validTo === null || Temporal.PlainDate.compare(date, validTo) <= 0),
  )
}
