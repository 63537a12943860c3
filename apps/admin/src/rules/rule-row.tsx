import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { StatusBadge } from '../shell/status-badge.tsx'
import { RuleHistory } from './rule-history.tsx'
import classes from './rules.module.css'
import { useRuleWords } from './use-rule-words.ts'
import type { EditionRule } from './wire.ts'

type Props = { rule: EditionRule; edition: string; unitId: string; mayConfirm: boolean }

/** One rule: what it says, where, how it is known, and what it does to a step. */
export function RuleRow({ rule, edition, unitId, mayConfirm }: Props) {
  const words = useRuleWords()
  const { t } = words
  const { isConfirmed, binding, mark, published } = rule
  const name = t(`rule.${rule.rule}`)
  return (
    <tr>
      <th scope="row">
        {name}
        {rule.history.length > 0 ? <RuleHistory rule={rule} /> : null}
      </th>
      <td className={classes['value']}>{words.value(rule.rule, rule.value)}</td>
      <td>
        {words.cited(rule.citation)}
        {isConfirmed ? (
          <div className={classes['secondary']}>
            {t('before', {
              value: words.value(rule.rule, published.value),
              citation: words.cited(published.citation),
            })}
          </div>
        ) : null}
      </td>
      <td className={classes['mark']}>
        <StatusBadge tone={binding ? 'good' : 'warn'}>
          {isConfirmed ? t('confirmed') : t(`mark.${mark}`)}
        </StatusBadge>
        <div className={classes['secondary']}>{binding ? t('binds') : t('warns')}</div>
      </td>
      {mayConfirm ? (
        <td className={classes['acts']}>
          {mark === 'verified' ? null : (
            <Button
              component={Link}
              to={paths.rules({ unitId, edition, confirm: rule.rule })}
              preventScrollReset
              size="xs"
              aria-label={t(isConfirmed ? 'act.againOf' : 'act.confirmOf', { rule: name })}
            >
              {t(isConfirmed ? 'act.again' : 'act.confirm')}
            </Button>
          )}
          {isConfirmed ? (
            <Button
              component={Link}
              to={paths.rules({ unitId, edition, withdraw: rule.rule })}
              preventScrollReset
              size="xs"
              aria-label={t('act.withdrawOf', { rule: name })}
            >
              {t('act.withdraw')}
            </Button>
          ) : null}
        </td>
      ) : null}
    </tr>
  )
}
