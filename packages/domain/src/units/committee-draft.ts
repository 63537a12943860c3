import { z } from 'zod'
import { line } from '../content/line.ts'
import { isoDay } from '../text/iso-day.ts'

const name = line(200).min(1).min(3, 'name_too_short')
const parentBody = line(200)
const email = line(120).refine(
  (text) => text === '' || z.email().safeParse(text).success,
  'email_form',
)

/** A new committee as the form and the wire carry it; the body above it may be left out (''). */
export const committeeDraft = z.strictObject({
  name,
  parentBody,
  establishedOn: isoDay,
})

export type CommitteeDraft = z.infer<typeof committeeDraft>

/** What the committee says of itself in public; '' for what it does not say. */
export const committeeInfo = z.strictObject({
  name,
  parentBody,
  contact: z.strictObject({ address: line(300), phone: line(40), email }),
  responsible: line(200),
  licence: line(200),
})
