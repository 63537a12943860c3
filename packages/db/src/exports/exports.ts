import { AppError } from '@nguon/domain/errors'
import {
  exportFormats,
  exportStatuses,
  isExportedList,
  type ExportedList,
  type ExportFormat,
  type ExportStatus,
} from '@nguon/domain/exports/exports'
import type { Db } from '../session/scoped.ts'

export type ListExport = {
  id: string
  unitId: string | null
  path: string
  list: ExportedList
  format: ExportFormat
  filter: unknown
  status: ExportStatus
  rowsTotal: number | null
  rowsDone: number
  failure: unknown
  requestedBy: string
  requestedAt: Temporal.Instant
  finishedAt: Temporal.Instant | null
  expiresAt: Temporal.Instant
}

const columns = [
  'id',
  'unit_id as unitId',
  'path',
  'list',
  'format',
  'filter',
  'status',
  'rows_total as rowsTotal',
  'rows_done as rowsDone',
  'failure',
  'requested_by as requestedBy',
  'requested_at as requestedAt',
  'finished_at as finishedAt',
  'expires_at as expiresAt',
] as const

/** Notes down what somebody wants a file of; the worker makes it. */
export async function insertExport(
  trx: Db,
  wanted: {
    place: { id: string | null; path: string }
    list: ExportedList
    dataClass: string
    format: ExportFormat
    filter: unknown
    account: string
  },
): Promise<string> {
  const row = await trx
    .insertInto('list_export')
    .values({
      unit_id: wanted.place.id,
      path: wanted.place.path,
      list: wanted.list,
      data_class: wanted.dataClass,
      format: wanted.format,
      filter: JSON.stringify(wanted.filter),
      status: 'waiting',
      requested_by: wanted.account,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

const selectExports = (trx: Db) => trx.selectFrom('list_export').select(columns)

type Stored = Awaited<ReturnType<ReturnType<typeof selectExports>['executeTakeFirstOrThrow']>>

/** An export of one's own in the scope; any other is as good as missing. */
export async function getExport(trx: Db, account: string, id: string): Promise<ListExport> {
  const row = await selectExports(trx)
    .where('id', '=', id)
    .where('requested_by', '=', account)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('not_found', 'export')
  return toExport(row)
}

/** One's own latest exports in the scope, newest first. */
export async function listExports(trx: Db, account: string, limit: number): Promise<ListExport[]> {
  const rows = await selectExports(trx)
    .where('requested_by', '=', account)
    .orderBy('requested_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toExport)
}

function toExport(row: Stored): ListExport {
  const { list } = row
  const format = exportFormats.find((each) => each === row.format)
  const status = exportStatuses.find((each) => each === row.status)
  if (format === undefined || status === undefined || !isExportedList(list)) {
    throw new Error(`an export cannot be ${row.status} or of ${list} as ${row.format}`)
  }
  return { ...row, list, format, status }
}
