import type { PersonRow, RegisteredPerson } from '@nguon/db/people/registered'
import type { SensitiveRow } from '@nguon/db/people/write-sensitive'
import type { PersonRecord } from '@nguon/domain/imports/plan'
import { personContext } from '../vault/person-context.ts'
import type { Vault } from '../vault/vault.ts'

type SensitiveFacts = Pick<PersonRecord, 'ethnicGroup' | 'religion'>

/** Ethnicity and religion as ciphertext with token, where they are known and differ from the register's. */
export function sealFacts(
  facts: SensitiveFacts,
  person: Pick<PersonRow, 'id' | 'path'>,
  known: RegisteredPerson | null,
  vault: Vault,
): SensitiveRow[] {
  const values = [
    ['ethnicity', facts.ethnicGroup, known?.ethnicityToken],
    ['religion', facts.religion, known?.religionToken],
  ] as const
  return values.flatMap(([field, value, before]) => {
    if (value === null) return []
    const token = vault.token(field, value)
    if (before?.equals(token) === true) return []
    const { ciphertext, keyId } = vault.seal(value, personContext(person.id, field))
    return [{ personId: person.id, path: person.path, field, ciphertext, keyId, token }]
  })
}
