import { requireMember } from '@nguon/db/members/require-member'
import type { Db } from '@nguon/db/session/scoped'
import type { Actor } from '../actor.ts'
import { revealOfPerson } from '../candidates/reveal-field.ts'
import type { SensitiveField, Vault } from '../vault/vault.ts'

/** One sensitive value of a member of the scope, for a reason that the log keeps. */
export async function revealOfMember(
  trx: Db,
  act: Actor,
  vault: Vault,
  { memberId, field, reason }: { memberId: string; field: SensitiveField; reason: string },
): Promise<{ value: string }> {
  await requireMember(trx, memberId)
  return revealOfPerson(trx, act, vault, { personId: memberId, field, reason })
}
