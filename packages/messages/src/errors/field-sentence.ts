import type { Locale } from '../dictionary.ts'
import { translator } from '../dictionary.ts'
import { reasons } from '../reasons/words.ts'
import { errors } from './words.ts'

/** A field refused by its schema: the kind of issue, and a reason where the schema names one. */
export type FieldFailure = { type?: unknown; message?: unknown }

/**
 * The sentence under a field. A schema that wants its own words gives a key of the reasons as its
 * message; otherwise the kind of issue tells apart a missing value, one too long and a wrong one.
 */
export function fieldSentence({ type, message }: FieldFailure, locale: Locale): string {
  const found = Object.entries(reasons[locale]).find(([reason]) => reason === message)?.[1]
  if (typeof found === 'string') return found
  const t = translator(locale, errors)
  if (type === 'too_small') return t('field.missing')
  return t(type === 'too_big' ? 'field.tooLong' : 'field.wrong')
}
