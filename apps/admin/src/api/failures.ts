import type { Locale } from '@nguon/messages/dictionary'
import { errorSentence } from '@nguon/messages/errors'
import { plainSentence, readFailure } from './read-failure.ts'

/** Every failure of a call as one sentence for the user. */
export function failureSentence(error: unknown, locale: Locale): string {
  const failure = readFailure(error)
  return failure === undefined ? plainSentence(error, locale) : errorSentence(failure, locale)
}
