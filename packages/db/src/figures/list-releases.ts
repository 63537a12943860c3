import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import type { ReleaseFigure, ReleaseStatus } from './releases.ts'

export type ReleaseRow = {
  id: string
  asOf: Temporal.PlainDate
  status: ReleaseStatus
  frozenBy: { id: string; name: string }
  frozenAt: Temporal.Instant
  publishedBy: string | null
  publishedAt: Temporal.Instant | null
  figures: number
  suppressed: number
}

/** The releases of a unit, the newest day first; superseded ones are left out. */
export async function listReleases(trx: Db, unitId: string): Promise<ReleaseRow[]> {
  const { rows } = await sql<Omit<ReleaseRow, 'frozenBy'> & { freezerId: string; freezer: string }>`
    select r.id, r.as_of as "asOf", r.status, r.frozen_by as "freezerId", f.display_name as freezer,
      r.frozen_at as "frozenAt", p.display_name as "publishedBy", r.published_at as "publishedAt",
      count(g.measure)::int as figures, count(*) filter (where g.suppressed)::int as suppressed
    from figure_release r
    join account f on f.id = r.frozen_by
    left join account p on p.id = r.published_by
    left join figure g on g.release_id = r.id
    where r.unit_id = ${unitId} and r.status <> 'superseded'
    group by r.id, f.display_name, p.display_name
    order by r.as_of desc, r.frozen_at desc`.execute(trx)
  return rows.map(({ freezerId, freezer, ...row }) => ({
    ...row,
    frozenBy: { id: freezerId, name: freezer },
  }))
}

export type StoredFigure = Omit<ReleaseFigure, 'series' | 'years'> & {
  series: unknown
  years: unknown
}

const figureColumns = sql`
  g.measure, g.numerator, g.denominator, g.whole, g.target_min as "targetMin",
  g.target_max as "targetMax", g.stretch, g.period_from as "periodFrom", g.period_to as "periodTo",
  g.suppressed, g.series, g.years`

export async function listReleaseFigures(trx: Db, releaseId: string): Promise<StoredFigure[]> {
  const { rows } = await sql<StoredFigure>`
    select ${figureColumns} from figure g where g.release_id = ${releaseId} order by g.position`.execute(
    trx,
  )
  return rows
}

/** The numbers that the unit has frozen or published so far, the newest first. */
export async function listEarlierFigures(trx: Db, unitId: string): Promise<StoredFigure[]> {
  const { rows } = await sql<StoredFigure>`
    select ${figureColumns}
    from figure g join figure_release r on r.id = g.release_id
    where r.unit_id = ${unitId} and r.status <> 'superseded' and not g.suppressed
    order by g.period_to desc, r.frozen_at desc`.execute(trx)
  return rows
}
