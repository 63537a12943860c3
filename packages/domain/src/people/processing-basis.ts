import { z } from 'zod'
import { line } from '../content/line.ts'
import { wireDate } from '../text/iso-day.ts'

/**
 * Why a committee may process what it knows of somebody: because the cell resolved to follow the person
 * as part of Party work, or because the person consented. Which of them carries a case, and whether
 * Party committees need the second at all, is for the committee's lawyers (Law 91/2025/QH15; Decree
 * 356/2025/NĐ-CP); the register records what was chosen, when, and by which paper.
 */
export const processingBases = ['party_work', 'consent'] as const

export type ProcessingBasis = (typeof processingBases)[number]

/** The version of the notice that persons are handed; a changed notice gets a version of its own. */
export const noticeVersion = '2026-12'

/** The basis of one purpose as it was recorded; a withdrawn consent carries no further work. */
export type RecordedBasis = {
  basis: ProcessingBasis
  givenOn: Temporal.PlainDate
  withdrawnOn: Temporal.PlainDate | null
}

/** The basis as the wire carries it; `document` names the resolution or the paper of consent. */
export const basisDraft = z.strictObject({
  basis: z.enum(processingBases),
  givenOn: wireDate,
  document: line(120).min(1).nullable().default(null),
})

export type BasisDraft = z.infer<typeof basisDraft>

/** The basis that a person's data are processed on; null where none was recorded or all were withdrawn. */
export function standingBasis<Recorded extends RecordedBasis>(
  recorded: readonly Recorded[],
): Recorded | null {
  const standing = recorded.filter(({ withdrawnOn }) => withdrawnOn === null)
  return standing.toSorted((a, b) => Temporal.PlainDate.compare(b.givenOn, a.givenOn))[0] ?? null
}
