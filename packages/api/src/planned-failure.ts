import { isDatabaseBusy, isDatabaseGone } from '@nguon/db/session/faults'
import { AppError } from '@nguon/domain/errors'

/** SQLSTATE of a statement that was stopped because it took too long. */
const stopped = '57014'

/** Whether the database was away or busy, so that the same again may do. */
export function isPassing(error: unknown): boolean {
  if (isDatabaseGone(error) || isDatabaseBusy(error)) return true
  return error instanceof Error && 'code' in error && error.code === stopped
}

/** What a caller is told of a failure; undefined for a bug. A database can be away or busy at any time. */
export function plannedFailure(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error
  if (isDatabaseGone(error)) return new AppError('unavailable', 'database_gone')
  if (isPassing(error)) return new AppError('unavailable', 'database_busy')
  return undefined
}
