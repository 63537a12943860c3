/** The nine kinds of planned failure. Anything thrown that is not an `AppError` is a bug. */
export type ErrorKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'refused'
  | 'invalid'
  | 'throttled'
  | 'too_large'
  | 'unavailable'

/** Where a rule stands: the document (number *and* date, since numbers are reused) and the place in it. */
export type Citation = { document: string; issuedOn: string; article: string }

/**
 * A planned failure. `reason` is a stable key: messages translate it, tests assert it.
 * `details` carries what the sentence needs (a citation, a date, a count), never personal data.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly kind: ErrorKind
  readonly reason: string
  readonly details: ErrorDetails

  constructor(kind: ErrorKind, reason: string, details: ErrorDetails = {}) {
    super(reason)
    this.kind = kind
    this.reason = reason
    this.details = details
  }
}

export type ErrorDetails = {
  citation?: Citation
  field?: string
  retryAfterSeconds?: number
  values?: Record<string, string | number>
}
