import { AppError } from '@nguon/domain/errors'

/** Who acts, where and on which day: what a use case needs besides its transaction. */
export type Actor = {
  accountId: string
  /** The active unit; null for acts on the installation. */
  unit: string | null
  /** Its path; '' for acts on the installation. */
  path: string
  today: Temporal.PlainDate
  requestId: string
}

/** The unit that an act happens in; an act on the installation happens in none. */
export function placeOf({ unit, path }: Actor): { id: string; path: string } {
  if (unit === null) throw new AppError('not_found', 'unit')
  return { id: unit, path }
}
