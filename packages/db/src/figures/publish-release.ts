import { AppError } from '@nguon/domain/errors'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import { announceChange } from '../public/announce-change.ts'
import type { Release } from './releases.ts'

const changedPaths = ['/', '/ket-qua', '/ket-qua/so-lieu.csv']

/**
 * Writes the public copies of a frozen release and tells the site. Nothing published before is
 * touched: a release for the same day is a correction that stands beside the earlier one.
 */
export async function publishRelease(
  trx: Db,
  release: Release,
  committeeId: string,
  account: string,
): Promise<void> {
  await sql`
    update figure_release set status = 'published', published_by = ${account}, published_at = now()
    where id = ${release.id}`.execute(trx)
  await sql`
    insert into pub.figure_release (id, committee_id, path, as_of, published_at)
    select id, ${committeeId}, path, as_of, published_at from figure_release where id = ${release.id}`.execute(
    trx,
  )
  await sql`
    insert into pub.figure (release_id, path, measure, position, numerator, denominator, target_min,
      target_max, stretch, period_from, period_to, suppressed, series, years)
    select release_id, path, measure, position, numerator, denominator, target_min,
      target_max, stretch, period_from, period_to, suppressed, series, years
    from figure where release_id = ${release.id}`.execute(trx)
  await announceChange(trx, changedPaths)
}

/** The committee whose root the unit is: public figures are the committee's, never a part's. */
export async function getCommitteeOfRoot(trx: Db, rootUnitId: string): Promise<{ id: string }> {
  const row = await trx
    .selectFrom('committee')
    .select('id')
    .where('root_unit_id', '=', rootUnitId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('refused', 'not_the_committee')
  return row
}
