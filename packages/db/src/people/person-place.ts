import { AppError } from '@nguon/domain/errors'
import type { Db } from '../session/scoped.ts'

/** Where a person lies; one outside the scope is not found. */
export async function getPersonPlace(trx: Db, personId: string): Promise<{ path: string }> {
  const row = await trx
    .selectFrom('person')
    .select('path')
    .where('id', '=', personId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('not_found', 'person')
  return row
}
