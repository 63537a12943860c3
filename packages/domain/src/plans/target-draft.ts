import { z } from 'zod'
import { personGroups } from '../people/groups.ts'
import { isoDay } from '../text/iso-day.ts'

const count = z.int().min(0).max(1_000_000)
const group = z.enum(['ethnic_minority', 'women', ...personGroups.terms.map(({ id }) => id)])

/** A target as the form and the wire carry it: whole numbers and an ISO base date. */
export const targetDraft = z.strictObject({
  min: count,
  max: count,
  stretch: count.nullable(),
  base: z.strictObject({ members: count, on: isoDay }).nullable(),
  groups: z.array(z.strictObject({ group, min: count, max: count })).max(20),
})

export type TargetDraft = z.infer<typeof targetDraft>
