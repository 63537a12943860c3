import type { FindingDetails } from '@nguon/domain/recruitment/finding'
import type { RefusalReason } from '@nguon/domain/recruitment/refusal'
import { fill } from '../dictionary.ts'
import type { Locale, Message } from '../dictionary.ts'
import { caseRules } from './words.ts'

/** A finding, a refusal, or what the wire carries of one. */
export type CaseReason = { reason: RefusalReason; details?: FindingDetails | undefined }

/**
 * Why a step is not taken or what a fact goes against, with the number of the rule that said so: the
 * one of its edition, or the one that the committee confirmed.
 */
export function caseReasonSentence({ reason, details }: CaseReason, locale: Locale): string {
  const { reason: sentences, withoutNumber } = caseRules[locale]
  const sentence = fill(textOf(sentences[reason]), details ?? {}, locale)
  const isWhole = !/\{\w+\}/.test(sentence)
  return isWhole || !hasPlain(reason) ? sentence : textOf(withoutNumber[reason])
}

const textOf = (message: Message): string =>
  typeof message === 'string' ? message : message.plural.other

const hasPlain = (reason: RefusalReason): reason is keyof typeof caseRules.vi.withoutNumber =>
  Object.hasOwn(caseRules.vi.withoutNumber, reason)
