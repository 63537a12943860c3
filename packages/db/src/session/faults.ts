/** SQLSTATE classes 08 (connection), 53 (resources) and 57P (shutdown), and the socket's own codes. */
const gone = /^(08|53|57P)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/

/** Serialization failures, deadlocks and lock time-outs go away by themselves. */
const busy = /^(40001|40P01|55P03)$/

/** Whether an error means that the database is away or full up, not that the request was wrong. */
export function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  // The socket of a server that has stopped is not there; a file of ours may be missing too.
  if ('syscall' in error && error.syscall === 'connect') return true
  if ('code' in error && typeof error.code === 'string') return gone.test(error.code)
  return /connection terminated|not queryable|timeout exceeded when trying to connect/i.test(
    error.message,
  )
}

/** Whether an error means that others held what was asked for, so that the same again may do. */
export function isDatabaseBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && busy.test(String(error.code))
}

/** Whether a row could not go because another one needs it. */
export function isLeantOn(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23503'
}

/** Whether a row was refused because one of these keys of its table is taken. */
export function isTaken(error: unknown, keys: readonly string[]): boolean {
  if (!(error instanceof Error) || !('code' in error) || !('constraint' in error)) return false
  return error.code === '23505' && keys.some((key) => key === error.constraint)
}
