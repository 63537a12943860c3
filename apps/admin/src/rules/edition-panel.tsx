import { dayText } from '../shell/date-text.ts'
import { Panel } from '../shell/panel.tsx'
import { StatusBadge } from '../shell/status-badge.tsx'
import { grouped } from './rule-groups.ts'
import { RuleRow } from './rule-row.tsx'
import classes from './rules.module.css'
import { useRuleWords } from './use-rule-words.ts'
import type { Edition } from './wire.ts'

type Props = { edition: Edition; unitId: string; mayConfirm: boolean }

/** One edition with all its rules, in the order of the procedure. */
export function EditionPanel({ edition, unitId, mayConfirm }: Props) {
  const { t } = useRuleWords()
  const { document, from, to } = edition
  const open = edition.rules.filter(({ binding }) => !binding).length
  const days =
    to === null
      ? t('from', { from: dayText(from) })
      : t('between', { from: dayText(from), to: dayText(to) })
  return (
    <Panel
      title={t('edition', { document, date: dayText(edition.issuedOn) })}
      aside={
        <>
          {days} {edition.inForce ? <StatusBadge tone="action">{t('inForce')}</StatusBadge> : null}{' '}
          {open === 0 ? t('allBind') : t('tally', { count: open })}
        </>
      }
      flush
    >
      <table className={classes['rules']}>
        <thead>
          <tr>
            <th scope="col">{t('column.rule')}</th>
            <th scope="col">{t('column.value')}</th>
            <th scope="col">{t('column.citation')}</th>
            <th scope="col">{t('column.mark')}</th>
            {mayConfirm ? <th scope="col">{t('column.act')}</th> : null}
          </tr>
        </thead>
        {grouped(edition.rules).map(([group, rules]) => (
          <tbody key={group}>
            <tr className={classes['group']}>
              <th scope="rowgroup" colSpan={mayConfirm ? 5 : 4}>
                {t(`group.${group}`)}
              </th>
            </tr>
            {rules.map((rule) => (
              <RuleRow
                key={rule.rule}
                rule={rule}
                edition={edition.id}
                unitId={unitId}
                mayConfirm={mayConfirm}
              />
            ))}
          </tbody>
        ))}
      </table>
    </Panel>
  )
}
