import type { Citation } from '@nguon/domain/errors'
import type { Finding } from '@nguon/domain/recruitment/finding'
import type { RefusalReason } from '@nguon/domain/recruitment/refusal'
import type { CaseEventKind } from '@nguon/domain/recruitment/events'
import { isExit } from '@nguon/domain/recruitment/stages'
import { caseRules } from '@nguon/messages/case-rules'
import { caseReasonSentence, type CaseReason } from '@nguon/messages/case-rules/reason'
import { cited } from '@nguon/messages/citations'
import { recruitment } from '@nguon/messages/recruitment'
import { failureSentence } from '../api/failures.ts'
import { readFailure } from '../api/read-failure.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { useStatusWords } from './use-status-words.ts'

const isReason = (reason: string): reason is RefusalReason =>
  Object.hasOwn(caseRules.vi.reason, reason)

type Answer = Exclude<keyof (typeof caseRules)['vi']['answer'], 'case_changed'>

const isAnswer = (reason: string): reason is Answer =>
  reason !== 'case_changed' && Object.hasOwn(caseRules.vi.answer, reason)

/** The words of the procedure: stages, rules with their citation, refusals. */
export function useCaseWords() {
  const t = useWords(caseRules)
  const names = useWords(recruitment)
  const { status } = useStatusWords()
  const locale = useLocale()
  const place = (citation: Citation): string => cited(citation, locale)
  const event = (kind: CaseEventKind): string =>
    isExit(kind) ? names(`exit.${kind}`) : names(`event.${kind}`)
  return {
    cited: place,
    step: t,
    status,
    event,
    /** What an event of the case was: a recognition that the cell did not agree to is none. */
    happened: ({
      kind,
      approved = true,
    }: {
      kind: CaseEventKind
      approved?: boolean | undefined
    }): string =>
      kind === 'recognised' && !approved ? t('deadline.recognition_review_due') : event(kind),
    finding: ({ kind, details }: Pick<Finding, 'kind' | 'details'>): string =>
      caseReasonSentence({ reason: kind, details }, locale),
    /** Why a step is not open, with the rule it rests on. */
    refusal: ({ citation, ...said }: CaseReason & { citation: Citation | null }): string =>
      citation === null
        ? caseReasonSentence(said, locale)
        : `${caseReasonSentence(said, locale)} (${place(citation)})`,
    /** A failed call as a sentence: a refusal of the rules names document and article. */
    failure: (error: unknown): string | null => {
      if (error === null) return null
      const planned = readFailure(error)
      if (planned === undefined) return failureSentence(error, locale)
      const { reason, details } = planned
      if (planned.kind === 'refused' && isReason(reason)) {
        const sentence = caseReasonSentence({ reason, details: details?.values }, locale)
        const { citation } = details ?? {}
        return citation === undefined ? sentence : `${sentence} ${place(citation)}.`
      }
      if (reason === 'case_changed') {
        return t('answer.case_changed', { by: String(details?.values?.['by'] ?? '') })
      }
      return isAnswer(reason) ? t(`answer.${reason}`) : failureSentence(error, locale)
    },
  }
}
