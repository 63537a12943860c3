import { isDatabaseBusy, isDatabaseGone } from '@nguon/db/session/faults'
import { AppError } from '@nguon/domain/errors'

/** SQLSTATE of a statement that was stopped because it took too long. */
const stopped = '57014'

/** SQLSTATE of a database whose disk is full, and the codes of our own files. */
const diskFull = /^(53100|ENOSPC|EDQUOT)$/

/** Whether the database was away or busy, so that the same again may do. */
export function isPassing(error: unknown): boolean {
  if (isDatabaseGone(error) || isDatabaseBusy(error)) return true
  return error instanceof Error && 'code' in error && error.code === stopped
}

/** Whether the server has no room left: nothing but more room helps. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && diskFull.test(String(error.code))
}

/**
 * What a caller is told of a failure; undefined for a bug. A database can be away or busy, and a disk
 * full, at any time.
 */
export function plannedFailure(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error
  if (isDiskFull(error)) return new AppError('unavailable', 'disk_full')
  if (isDatabaseGone(error)) return new AppError('unavailable', 'database_gone')
  if (isPassing(error)) return new AppError('unavailable', 'database_busy')
  return undefined
}
