import { listMentorFacts } from '@nguon/db/candidates/list-helpers'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'

/** Refuses a helper who is no member of the scope. */
export async function refuseUnknownHelper(trx: Db, memberId: string): Promise<void> {
  const known = await listMentorFacts(trx, [memberId])
  if (known.length === 0) throw new AppError('not_found', 'mentor_unknown', { field: 'memberId' })
}
