import type { SealedField } from '@nguon/db/candidates/insert-candidate'
import { personContext } from '../vault/person-context.ts'
import type { SensitiveField, Vault } from '../vault/vault.ts'

/** The sensitive values that a form brought, sealed for this person; absent ones leave no row. */
export function sealFields(
  vault: Vault,
  personId: string,
  values: { ethnicity: string | null; religion: string | null; identityNumber: string | null },
): SealedField[] {
  const given: [SensitiveField, string | null][] = [
    ['ethnicity', values.ethnicity],
    ['religion', values.religion],
    ['identity_number', values.identityNumber],
  ]
  return given.flatMap(([field, value]) => {
    if (value === null) return []
    const sealed = vault.seal(value, personContext(personId, field))
    return [{ field, ...sealed, token: vault.token(field, value) }]
  })
}
