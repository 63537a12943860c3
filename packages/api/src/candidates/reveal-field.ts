import { getCasePlace } from '@nguon/db/candidates/case-place'
import { revealSealed } from '@nguon/db/candidates/reveal'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import type { Actor } from '../actor.ts'
import { personContext } from '../vault/person-context.ts'
import type { SensitiveField, Vault } from '../vault/vault.ts'

/** One sensitive value, for a reason that the log keeps. The database logs in the same act. */
export async function revealField(
  trx: Db,
  act: Actor,
  vault: Vault,
  { caseId, field, reason }: { caseId: string; field: SensitiveField; reason: string },
): Promise<{ value: string }> {
  const { personId } = await getCasePlace(trx, caseId)
  return revealOfPerson(trx, act, vault, { personId, field, reason })
}

/** The same of a person whom the caller has found in the scope. */
export async function revealOfPerson(
  trx: Db,
  act: Actor,
  vault: Vault,
  { personId, field, reason }: { personId: string; field: SensitiveField; reason: string },
): Promise<{ value: string }> {
  const sealed = await revealSealed(trx, { personId, field, reason, requestId: act.requestId })
  if (sealed === undefined) throw new AppError('not_found', 'field_not_recorded', { field })
  return { value: vault.open(sealed, personContext(personId, field)).toString('utf8') }
}
