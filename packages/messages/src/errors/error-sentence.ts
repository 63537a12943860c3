import type { ErrorDetails, ErrorKind } from '@nguon/domain/errors'
import { cited } from '../citations/cited.ts'
import { fill, translator } from '../dictionary.ts'
import type { Locale } from '../dictionary.ts'
import { reasons } from '../reasons/words.ts'
import { errors } from './words.ts'

/** What the wire carries of an `AppError`. */
export type PlannedFailure = { kind: ErrorKind; reason: string; details?: ErrorDetails | undefined }

function reasonSentence(failure: PlannedFailure, locale: Locale): string | undefined {
  const found = Object.entries(reasons[locale]).find(([reason]) => reason === failure.reason)?.[1]
  if (typeof found !== 'string') return undefined
  const sentence = fill(found, failure.details?.values ?? {}, locale)
  return /\{\w+\}/.test(sentence) ? undefined : sentence
}

/**
 * The one translation of a planned failure to a sentence: the sentence of the reason, or of the
 * kind where the reason has none (or lacks a value), then the rule it rests on and the waiting time.
 */
export function errorSentence(failure: PlannedFailure, locale: Locale): string {
  const t = translator(locale, errors)
  const { citation, retryAfterSeconds } = failure.details ?? {}
  return [
    reasonSentence(failure, locale) ?? t(`kind.${failure.kind}`),
    citation && t('cited', { place: cited(citation, locale) }),
    retryAfterSeconds !== undefined && t('wait', { count: Math.ceil(retryAfterSeconds / 60) }),
  ]
    .filter((part) => typeof part === 'string')
    .join(' ')
}
