import type { Citation } from '@nguon/domain/errors'
import { candidates } from '@nguon/messages/candidates'
import { useWords } from '../shell/locale.tsx'
import { useCaseWords } from './use-case-words.ts'

/** Where a rule beside a field stands, and that it only warns while nobody has confirmed it. */
export function useRuleCitation() {
  const t = useWords(candidates)
  const words = useCaseWords()
  return ({ citation, binding }: { citation: Citation; binding: boolean }): string =>
    `${t('step.rules')} ${words.cited(citation)}${binding ? '' : `. ${words.step('unconfirmed')}`}`
}
