import { isDatabaseBusy, isDatabaseGone } from '@nguon/db/session/faults'
import { AppError } from '@nguon/domain/errors'

/** What a caller is told of a failure; undefined for a bug. A database can be away or busy at any time. */
export function plannedFailure(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error
  if (isDatabaseGone(error)) return new AppError('unavailable', 'database_gone')
  if (isDatabaseBusy(error)) return new AppError('unavailable', 'database_busy')
  return undefined
}
