import { isoDay } from '@nguon/domain/text/iso-day'
import { z } from 'zod'
import { matchInput } from './filter-input.ts'

/** As many cases as one act reaches: more are told to be narrowed first. */
export const MOST_CASES = 500

const caseIds = z.array(z.uuid()).min(1).max(MOST_CASES)

const assignment = { memberId: z.uuid(), on: isoDay }

/** Chosen rows, or all that match; whom they are to be helped by, and since when. */
export const previewInput = z.strictObject({
  ...assignment,
  chosen: z.union([z.strictObject({ caseIds }), z.strictObject({ matching: matchInput })]),
})

/** The rows of a preview with the last event that it showed of each. */
export const assignInput = z.strictObject({
  ...assignment,
  cases: z
    .array(z.strictObject({ caseId: z.uuid(), expectedSeq: z.int().nonnegative() }))
    .min(1)
    .max(MOST_CASES),
})

export type PreviewInput = z.infer<typeof previewInput>
export type AssignInput = z.infer<typeof assignInput>
