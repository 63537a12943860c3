import type { ErrorDetails, ErrorKind } from '@nguon/domain/errors'
import { fill, translator } from '../dictionary.ts'
import type { Locale } from '../dictionary.ts'
import { reasons } from '../reasons/words.ts'
import { errors } from './words.ts'

/** What the wire carries of an `AppError`. */
export type PlannedFailure = { kind: ErrorKind; reason: string; details?: ErrorDetails | undefined }

/** 2026-04-02 becomes 02/04/2026; anything else stays. */
const day = (iso: string): string => iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')

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
    citation &&
      t('cited', {
        document: citation.document,
        date: day(citation.issuedOn),
        article: citation.article,
      }),
    retryAfterSeconds !== undefined && t('wait', { count: Math.ceil(retryAfterSeconds / 60) }),
  ]
    .filter((part) => typeof part === 'string')
    .join(' ')
}
