import { isSchoolingException } from '@nguon/domain/rules/rule-book'
import type { RuleKey } from '@nguon/domain/rules/rule-book'
import type { Citation } from '@nguon/domain/errors'
import { ruleValues } from '@nguon/domain/rules/rule-values'
import type { Key } from '@nguon/messages/dictionary'
import { rules } from '@nguon/messages/rules'
import { useCaseWords } from '../candidates/use-case-words.ts'
import { useWords } from '../shell/locale.tsx'

type Unit = keyof (typeof rules)['vi']['unitName']

/** What the counts of the rules count. */
const units: Partial<Record<RuleKey, Unit>> = {
  ageMinimumYears: 'years',
  ageMaximumYears: 'years',
  classCertificateMonths: 'months',
  mentorAcquaintanceMonths: 'months',
  introducers: 'persons',
  cellOfficialMembersMinimum: 'officialMembers',
  dossierStaleMonths: 'months',
  decisionWorkingDays: 'workingDays',
  decisionExtensionWorkingDays: 'workingDays',
  ceremonyWorkingDays: 'workingDays',
  memberFileWorkingDays: 'workingDays',
  probationMonths: 'months',
  recognitionReviewWorkingDays: 'workingDays',
  recognitionFailedVotes: 'times',
  recognitionDecisionWorkingDays: 'workingDays',
  recognitionExtensionWorkingDays: 'workingDays',
  readmissionMonths: 'months',
  transferWorkingDays: 'workingDays',
}

const terms = {
  literate: 'level.literate',
  primary: 'level.primary',
  lower_secondary: 'level.lower_secondary',
  upper_secondary: 'level.upper_secondary',
  decision_received: 'clock.decision_received',
  decision_issued: 'clock.decision_issued',
  superior_standing_committee: 'body.superior_standing_committee',
  grassroots_standing_committee: 'body.grassroots_standing_committee',
  ceremony: 'day.ceremony',
  decision: 'day.decision',
  probation_end: 'day.probation_end',
} as const satisfies Record<string, Key<(typeof rules)['vi']>>

/** Values, places and marks of the rules in words. */
export function useRuleWords() {
  const t = useWords(rules)
  const { cited } = useCaseWords()
  const term = (word: string): string => {
    const key = Object.entries(terms).find(([name]) => name === word)?.[1]
    return key === undefined ? word : t(key)
  }
  return {
    t,
    term,
    cited: (citation: Citation): string => cited(citation),
    unitName: (rule: RuleKey): string | undefined => {
      const unit = units[rule]
      return unit && t(`unitName.${unit}`)
    },
    /** A stored value as a sentence has it; empty for one that the rule cannot have. */
    value: (rule: RuleKey, stored: unknown): string => {
      const { data } = ruleValues[rule].safeParse(stored)
      if (data === undefined) return ''
      if (data === true) return t('required')
      if (typeof data === 'string') return term(data)
      if (typeof data === 'number') {
        const unit = units[rule]
        return unit === undefined ? String(data) : t(`unit.${unit}`, { count: data })
      }
      if ('numerator' in data) {
        const { numerator, denominator, of, above } = data
        return t(above ? 'shareAbove' : 'share', {
          numerator: String(numerator),
          denominator: String(denominator),
          of: t(`base.${of}`),
        })
      }
      return Object.entries(data)
        .map(([name, level]) =>
          isSchoolingException(name) ? `${t(`exception.${name}`)}: ${term(level)}` : '',
        )
        .join('; ')
    },
  }
}
