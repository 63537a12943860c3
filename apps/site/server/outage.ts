import { isDatabaseGone } from '@nguon/db/session/faults'

/** A statement that took too long, a login refused, a database that is not there. */
const unanswered = /^(57014|28|3D)/
const deadlines = new Set(['TimeoutError', 'AbortError'])

/** Whether a render failed because the database does not answer, so that no other would succeed. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (isDatabaseGone(error) || deadlines.has(error.name)) return true
  if ('code' in error && typeof error.code === 'string' && unanswered.test(error.code)) return true
  return isOutage(error.cause)
}
