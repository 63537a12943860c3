import { AppError } from '@nguon/domain/errors'
import type { Db } from '../session/scoped.ts'

/** @throws AppError `not_found` when the scope holds no such member. */
export async function requireMember(trx: Db, memberId: string): Promise<void> {
  const row = await trx
    .selectFrom('member')
    .select('person_id')
    .where('person_id', '=', memberId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('not_found', 'member')
}
