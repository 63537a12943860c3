import type { PersonTokens } from '@nguon/db/measures/count-context'
import type { EthnicGroup } from '@nguon/domain/people/ethnic-groups'
import type { Religion } from '@nguon/domain/people/religions'
import type { Vault } from '../vault/vault.ts'

const NO_RELIGION: Religion = 'none'

/** The tokens by which persons are counted: values are stored under the ids of the vocabularies. */
export function personTokens(vault: Vault): PersonTokens {
  return {
    ethnicity: (group: EthnicGroup) => vault.token('ethnicity', group),
    noReligion: vault.token('religion', NO_RELIGION),
  }
}
