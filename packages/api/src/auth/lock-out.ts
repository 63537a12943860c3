import { recordFailure, type Credentials } from '@nguon/db/accounts/accounts'
import type { Db } from '@nguon/db/session/scoped'
import { lockSeconds } from '@nguon/domain/access/lock-out'
import { AppError } from '@nguon/domain/errors'

/** What to tell while a name is locked; null when it is not. */
export function lockOf({ lockedUntil }: Credentials): AppError | null {
  const seconds = lockedUntil === null ? 0 : secondsUntil(lockedUntil)
  return seconds > 0 ? locked(seconds) : null
}

/** Counts one more wrong password against a name; what to tell when that locks it. */
export async function countFailure(
  trx: Db,
  userName: string,
  before: Credentials,
): Promise<AppError | null> {
  const failedCount = before.failedCount + 1
  const seconds = lockSeconds(failedCount)
  await recordFailure(trx, userName, { failedCount, seconds })
  return seconds > 0 ? locked(seconds) : null
}

function locked(seconds: number): AppError {
  return new AppError('throttled', 'account_locked', { retryAfterSeconds: seconds })
}

function secondsUntil(instant: Temporal.Instant): number {
  const left = Temporal.Now.instant().until(instant).total('seconds')
  return Math.max(0, Math.ceil(left))
}
