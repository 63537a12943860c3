import { translator } from '@nguon/messages/dictionary'
import type { Dictionary, Locale, Translate, Words } from '@nguon/messages/dictionary'
import { useMemo } from 'react'
import { usePreferences } from './preferences.ts'

export const useLocale = (): Locale => usePreferences().locale

/** The words of a feature in the language of the user: `const t = useWords(accounts)`. */
export function useWords<D extends Dictionary>(words: Words<D>): Translate<D> {
  const locale = useLocale()
  return useMemo(() => translator(locale, words), [locale, words])
}
