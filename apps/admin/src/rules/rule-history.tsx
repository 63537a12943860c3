import { momentText } from '../shell/date-text.ts'
import classes from './rules.module.css'
import { useRuleWords } from './use-rule-words.ts'
import type { EditionRule } from './wire.ts'

/** Who confirmed a rule with which document and who took it back, newest first. */
export function RuleHistory({ rule }: { rule: EditionRule }) {
  const words = useRuleWords()
  const { t } = words
  return (
    <details className={classes['history']}>
      <summary>{t('history.title', { count: rule.history.length })}</summary>
      <ul>
        {rule.history.toReversed().map((entry) => (
          <li key={entry.seq}>
            {momentText(entry.recordedAt)}, {entry.recordedBy}:{' '}
            {entry.citation === null
              ? t('history.withdrawn', { reason: entry.reason })
              : t('history.confirmed', {
                  value: words.value(rule.rule, entry.value),
                  citation: words.cited(entry.citation),
                })}
          </li>
        ))}
      </ul>
    </details>
  )
}
