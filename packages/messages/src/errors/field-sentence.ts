import type { Locale } from '../dictionary.ts'
import { translator } from '../dictionary.ts'
import { reasons } from '../reasons/words.ts'
import { errors } from './words.ts'

/** A field refused by its schema: the kind of issue, and a reason where the schema names one. */
export type FieldFailure = { type?: unknown; message?: unknown }

const bounds = {
  too_small: { number: 'field.tooLow', other: 'field.missing' },
  too_big: { number: 'field.tooHigh', array: 'field.tooMany', other: 'field.tooLong' },
} as const

/** What a schema without words of its own says of a bound: the kind of value that passed it. */
export const boundMessage = (issue: object): string | undefined =>
  'origin' in issue && typeof issue.origin === 'string' ? issue.origin : undefined

/**
 * The sentence under a field. A schema that wants its own words gives a key of the reasons as its
 * message; otherwise the kind of issue tells apart a missing value, one beyond its bound and a wrong
 * one. A bound says by `boundMessage` whether it is one of a text, a number or a list.
 */
export function fieldSentence({ type, message }: FieldFailure, locale: Locale): string {
  const found = Object.entries(reasons[locale]).find(([reason]) => reason === message)?.[1]
  if (typeof found === 'string') return found
  const t = translator(locale, errors)
  if (type !== 'too_small' && type !== 'too_big') return t('field.wrong')
  const sentences = bounds[type]
  const named = Object.entries(sentences).find(([origin]) => origin === message)?.[1]
  return t(named ?? sentences.other)
}
