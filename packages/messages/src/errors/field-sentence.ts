import type { Locale } from '../dictionary.ts'
import { translator } from '../dictionary.ts'
import { reasons } from '../reasons/words.ts'
import { errors } from './words.ts'

/** A field refused by its schema: the kind of issue, and a reason where the schema names one. */
export type FieldFailure = { type?: unknown; message?: unknown }

/**
 * The sentence under a field. A schema that wants its own words gives a key of the reasons as its
 * message; otherwise a missing value and a wrong one are told apart by the kind of issue.
 */
export function fieldSentence({ type, message }: FieldFailure, locale: Locale): string {
  const found = Object.entries(reasons[locale]).find(([reason]) => reason === message)?.[1]
  if (typeof found === 'string') return found
  return translator(locale, errors)(type === 'too_small' ? 'field.missing' : 'field.wrong')
}
