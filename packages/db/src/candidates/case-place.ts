import { AppError } from '@nguon/domain/errors'
import type { Db } from '../session/scoped.ts'

/** Whose case this is and where it lies; a case outside the scope is not found. */
export async function getCasePlace(
  trx: Db,
  caseId: string,
): Promise<{ personId: string; path: string }> {
  const row = await trx
    .selectFrom('recruitment_case')
    .select(['person_id as personId', 'path'])
    .where('id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('not_found', 'case')
  return row
}
