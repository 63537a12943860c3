import { AppError } from '@nguon/domain/errors'
import { sql } from 'kysely'
import type { MonthCount } from '../measures/flow-series.ts'
import type { Db } from '../session/scoped.ts'

export type ReleaseStatus = 'frozen' | 'published' | 'superseded'

/** A figure as it is frozen and published. Suppressed: it has no numbers. */
export type ReleaseFigure = {
  measure: string
  numerator: number | null
  denominator: number | null
  /** The open number that a guarded numerator is a part of. */
  whole: number | null
  targetMin: number | null
  targetMax: number | null
  stretch: number | null
  periodFrom: Temporal.PlainDate
  periodTo: Temporal.PlainDate
  suppressed: boolean
  /** Increments by month of the year, of open flows only. */
  series: readonly MonthCount[] | null
  /** The years that have records, of open flows only; the last one up to the day of the release. */
  years: readonly FigureYear[] | null
}

/** A year's count with its approved target, where one is known. */
export type FigureYear = {
  year: number
  value: number
  targetMin: number | null
  targetMax: number | null
  stretch: number | null
}

export type Release = {
  id: string
  path: string
  asOf: Temporal.PlainDate
  status: ReleaseStatus
  frozenBy: string
}

/**
 * One freezing at a time in a unit, until the transaction ends: what is drawn up is compared with every
 * release before it, so that no two of them give a small number away.
 */
export async function lockReleases(trx: Db, unitPath: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`releases ${unitPath}`}, 0))`.execute(
    trx,
  )
}

/** Freezes figures; whatever was frozen for the same day and never published is superseded. */
export async function freezeRelease(
  trx: Db,
  release: {
    unit: { id: string; path: string }
    asOf: Temporal.PlainDate
    account: string
    figures: readonly ReleaseFigure[]
  },
): Promise<string> {
  const { unit, asOf, account, figures } = release
  await trx
    .updateTable('figure_release')
    .set({ status: 'superseded' })
    .where('unit_id', '=', unit.id)
    .where('as_of', '=', asOf)
    .where('status', '=', 'frozen')
    .execute()
  const { id } = await trx
    .insertInto('figure_release')
    .values({ unit_id: unit.id, path: unit.path, as_of: asOf, frozen_by: account })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (figures.length === 0) return id
  await trx
    .insertInto('figure')
    .values(
      figures.map((figure, position) => ({
        release_id: id,
        path: unit.path,
        measure: figure.measure,
        position: position + 1,
        numerator: figure.numerator,
        denominator: figure.denominator,
        whole: figure.whole,
        target_min: figure.targetMin,
        target_max: figure.targetMax,
        stretch: figure.stretch,
        period_from: figure.periodFrom,
        period_to: figure.periodTo,
        suppressed: figure.suppressed,
        series: figure.series === null ? null : JSON.stringify(figure.series),
        years: figure.years === null ? null : JSON.stringify(figure.years),
      })),
    )
    .execute()
  return id
}

/** Locks the release, so that two publishers cannot both find it frozen. */
export async function getReleaseForUpdate(trx: Db, id: string): Promise<Release> {
  const row = await trx
    .selectFrom('figure_release')
    .select(['id', 'path', 'as_of as asOf', 'status', 'frozen_by as frozenBy'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new AppError('not_found', 'figure_release')
  return { ...row, status: statusOf(row.status) }
}

function statusOf(text: string): ReleaseStatus {
  if (text === 'frozen' || text === 'published' || text === 'superseded') return text
  throw new Error(`a release cannot be ${text}`)
}
