import type { PublicDb } from './client.ts'

export type PublicRelease = { id: string; asOf: Temporal.PlainDate; publishedAt: Temporal.Instant }

export type PublicFigure = {
  measure: string
  numerator: number | null
  denominator: number | null
  targetMin: number | null
  targetMax: number | null
  stretch: number | null
  periodFrom: Temporal.PlainDate
  periodTo: Temporal.PlainDate
  suppressed: boolean
  series: unknown
  years: unknown
}

/**
 * All releases, since every year keeps its address; the newest state of the records first. A later
 * release for the same day corrects the earlier one and stands alone.
 */
export async function listPublicReleases(
  db: PublicDb,
  committeeId: string,
): Promise<PublicRelease[]> {
  return await db
    .selectFrom('pub.figure_release')
    .distinctOn('as_of')
    .select(['id', 'as_of as asOf', 'published_at as publishedAt'])
    .where('committee_id', '=', committeeId)
    .orderBy('as_of', 'desc')
    .orderBy('published_at', 'desc')
    .execute()
}

export async function listPublicFigures(db: PublicDb, releaseId: string): Promise<PublicFigure[]> {
  return await db
    .selectFrom('pub.figure')
    .select([
      'measure',
      'numerator',
      'denominator',
      'target_min as targetMin',
      'target_max as targetMax',
      'stretch',
      'period_from as periodFrom',
      'period_to as periodTo',
      'suppressed',
      'series',
      'years',
    ])
    .where('release_id', '=', releaseId)
    .orderBy('position')
    .orderBy('measure')
    .execute()
}
