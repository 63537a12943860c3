import { isDiskFull, plannedFailure } from '@nguon/api/planned-failure'
import type { ErrorKind } from '@nguon/domain/errors'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'

const STATUS = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  refused: 422,
  invalid: 400,
  throttled: 429,
  too_large: 413,
  unavailable: 503,
} as const satisfies Record<ErrorKind, number>

/** Answers a failure outside tRPC in the same shape as inside: kind, reason, details; never a stack. */
export function problem(error: Error, c: Context, logger: Logger): Response {
  // The rest of the body is never read, so the connection cannot carry another request.
  if (c.req.method === 'POST') c.header('connection', 'close')
  const requestId = c.get('requestId')
  if (isDiskFull(error)) logger.error({ err: error, requestId }, 'no room is left on a disk')
  const planned = plannedFailure(error)
  if (planned !== undefined) {
    const { kind, reason, details } = planned
    return c.json({ error: { message: reason, data: { kind, reason, details } } }, STATUS[kind])
  }
  if (error instanceof HTTPException) return error.getResponse()
  logger.error({ err: error, requestId }, 'request failed')
  return c.json(
    { error: { message: 'internal', data: { kind: 'internal', reason: 'internal', details: {} } } },
    500,
  )
}
