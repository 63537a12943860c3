import { createHash } from 'node:crypto'
import { AppError } from '@nguon/domain/errors'
import type { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'

/** Attempts that one address, or one account changing its password, may make in the window. */
const POINTS = 30
const WINDOW_SECONDS = 300

/**
 * Counts attempts in PostgreSQL, so that every process of the portal counts together. Keys are
 * hashed: no address stands in the database.
 */
export function createThrottle(pool: Pool): (key: string) => Promise<void> {
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    schemaName: 'app',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: 'portal',
    points: POINTS,
    duration: WINDOW_SECONDS,
  })
  return async (key) => {
    try {
      await limiter.consume(createHash('sha256').update(key).digest('base64url'))
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason
      throw new AppError('throttled', 'too_many_attempts', {
        retryAfterSeconds: Math.ceil(reason.msBeforeNext / 1_000),
      })
    }
  }
}
