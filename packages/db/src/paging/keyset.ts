import { AppError } from '@nguon/domain/errors'

/** How each value of a keyset is written: what a forged cursor fails on before it reaches a query. */
export type KeyKind = 'text' | 'date' | 'instant' | 'uuid'

const written: Record<KeyKind, RegExp> = {
  text: /^[^\0]{1,400}$/u,
  date: /^(\d{4}-\d{2}-\d{2}|infinity)$/,
  instant: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
}

/** Where the next page begins: the order it belongs to, then the last row's values in that order. */
export function encodeCursor(order: string, values: readonly string[]): string {
  return Buffer.from(JSON.stringify([order, ...values])).toString('base64url')
}

/**
 * The values of a cursor made for the same `order`. Anything else (another order, a missing value, an
 * impossible date, no JSON) throws `invalid` with `cursor_invalid`.
 */
export function decodeCursor(cursor: string, order: string, kinds: readonly KeyKind[]): string[] {
  const [made, ...values] = readArray(cursor)
  if (made !== order || values.length !== kinds.length) throw forged()
  return kinds.map((kind, index) => {
    const value = values[index]
    if (typeof value !== 'string' || !written[kind].test(value)) throw forged()
    if (kind === 'date' && value !== 'infinity') refuseUnless(() => Temporal.PlainDate.from(value))
    if (kind === 'instant') refuseUnless(() => Temporal.Instant.from(value))
    return value
  })
}

function readArray(cursor: string): unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(read) ? read : []
  } catch {
    throw forged()
  }
}

function refuseUnless(read: () => unknown): void {
  try {
    read()
  } catch {
    throw forged()
  }
}

function forged(): AppError {
  return new AppError('invalid', 'cursor_invalid', { field: 'cursor' })
}
