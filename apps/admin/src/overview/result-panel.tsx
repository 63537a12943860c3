import { personGroups } from '@nguon/domain/people/groups'
import { formatNumber, formatPercent } from '@nguon/domain/text/numbers'
import { formatRange } from '@nguon/domain/text/ranges'
import { overview } from '@nguon/messages/overview'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import { StatusBadge } from '../shell/status-badge.tsx'
import type { Overview } from './overview-data.ts'
import classes from './overview.module.css'
import { TargetNotes } from './target-notes.tsx'

type Target = NonNullable<Overview['target']>

const percent = (tenths: number | null | undefined) =>
  tenths === null || tenths === undefined ? '–' : formatPercent(tenths)

/** The result so far against each number of the target, and what the target says of the members. */
export function ResultPanel({ data }: { data: Overview }) {
  const t = useWords(overview)
  const { target, admitted, asOf } = data
  return (
    <Panel title={t('result.title')} aside={t('asOf', { date: dayText(asOf) })}>
      <p className={classes['big']}>
        <strong>{formatNumber(admitted)}</strong> {t('result.persons')}
        {target !== null && target.plan.status === 'draft' ? (
          <StatusBadge tone="warn">{t('result.draft')}</StatusBadge>
        ) : null}
      </p>
      {target === null ? (
        <NoTarget data={data} />
      ) : (
        <>
          <LevelTable data={data} target={target} />
          <TargetNotes target={target} />
        </>
      )}
    </Panel>
  )
}

function NoTarget({ data }: { data: Overview }) {
  const t = useWords(overview)
  if (data.unseen.includes('plans')) return null
  return (
    <>
      <p>{t('result.noTarget', { year: String(data.year) })}</p>
      <p className={classes['note']}>{t('result.noTargetNext')}</p>
    </>
  )
}

function LevelTable({ data, target }: { data: Overview; target: Target }) {
  const t = useWords(overview)
  const levels = (['min', 'max', 'stretch'] as const).filter((level) => target[level] !== null)
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{t('result.level')}</th>
          <th scope="col" data-align="end">
            {t('result.needed')}
          </th>
          <th scope="col" data-align="end">
            {t('result.share')}
          </th>
          <th scope="col" data-align="end">
            {t('result.reached')}
          </th>
        </tr>
      </thead>
      <tbody>
        {levels.map((level) => (
          <tr key={level}>
            <th scope="row">{t(`result.${level}`)}</th>
            <td data-align="end">{formatNumber(target[level] ?? 0)}</td>
            <td data-align="end">{percent(target.shares?.[level])}</td>
            <td data-align="end">
              <strong>{percent(data.progress?.tenths[level])}</strong>
            </td>
          </tr>
        ))}
        {data.groups.map((part) => (
          <tr key={part.group}>
            <th scope="row">
              {part.group === 'ethnic_minority' || part.group === 'women'
                ? t(`result.${part.group}`)
                : personGroups.label(part.group)}
            </th>
            <td data-align="end">{formatRange(part)}</td>
            <td data-align="end">–</td>
            <td data-align="end">
              {part.admitted === null ? (
                <span title={t('result.hiddenTitle')}>{t('result.hidden')}</span>
              ) : (
                t('result.reachedPersons', { count: part.admitted })
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
