import { schoolingLevels } from '@nguon/domain/rules/rule-book'
import type { RuleKey } from '@nguon/domain/rules/rule-book'
import { candidates } from '@nguon/messages/candidates'
import { rules } from '@nguon/messages/rules'
import { useQuery } from '@tanstack/react-query'
import { useTrpc } from '../api/client.ts'
import { useWords } from '../shell/locale.tsx'
import { useRuleCitation } from './use-rule-citation.ts'

/** What the edition in force asks of age and schooling, and where it says so, once it is read. */
export function useEligibilityHints(): { bornOn: string; schooling: string } {
  const t = useWords(candidates)
  const words = useWords(rules)
  const cited = useRuleCitation()
  const { data } = useQuery(useTrpc().rules.list.queryOptions())
  const inForce = data?.editions.find((edition) => edition.inForce)?.rules
  const ruleOf = (key: RuleKey) => inForce?.find(({ rule }) => rule === key)
  const age = ruleOf('ageMinimumYears')
  const schooling = ruleOf('schoolingMinimum')
  const level = schoolingLevels.find((one) => one === schooling?.value)
  return {
    bornOn:
      typeof age?.value === 'number'
        ? `${t('create.bornHintAge', { age: age.value })} ${cited(age)}.`
        : t('create.bornHint'),
    schooling:
      schooling === undefined || level === undefined
        ? t('create.schoolingHint')
        : `${t('create.schoolingHintLevel', { level: words(`level.${level}`) })} ${cited(schooling)}.`,
  }
}
