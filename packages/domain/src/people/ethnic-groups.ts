import { defineVocabulary } from '../text/vocabulary.ts'
import type { Reading } from '../text/vocabulary.ts'
import { ethnicGroupTerms } from './ethnic-group-terms.ts'

export type EthnicGroup = (typeof ethnicGroupTerms)[number]['id']

/** The 54 ethnic groups with their official names and the spellings registers use. */
export const ethnicGroups = defineVocabulary<EthnicGroup>(ethnicGroupTerms)

/**
 * Reads a written ethnic group: a known group, or the text kept as it is with the nearest known
 * group where one is clearly nearest (`Kinhh` → Kinh). Never corrected without a person agreeing.
 */
export function parseEthnicGroup(text: string): Reading<EthnicGroup> {
  return ethnicGroups.parse(text.replace(/^\s*(?:người|dân tộc)\s+/iu, ''))
}

/** Every group but the Kinh counts as an ethnic minority. */
export function isEthnicMinority(group: EthnicGroup): boolean {
  return group !== 'kinh'
}
