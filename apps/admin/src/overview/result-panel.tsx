import { overview } from '@nguon/messages/overview'
import { people } from '@nguon/messages/people'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import { Panel } from '../shell/panel.tsx'
import { StatusBadge } from '../shell/status-badge.tsx'
import { assignedTarget } from './assigned-target.ts'
import type { Overview } from './overview-data.ts'
import screen from './overview.module.css'
import classes from './result-panel.module.css'
import table from './plain-table.module.css'
import { TargetNotes } from './target-notes.tsx'

type Target = NonNullable<Overview['target']>

/** The result so far against each number of the target, and what the target says of the members. */
export function ResultPanel({ data }: { data: Overview }) {
  const t = useWords(overview)
  const { target, asOf } = data
  return (
    <Panel title={t('result.title')} aside={t('asOf', { date: dayText(asOf) })}>
      <p className={classes['big']}>
        <strong>
          <Admitted data={data} />
        </strong>{' '}
        {t('result.persons')}
        {target !== null && target.plan.status === 'draft' ? (
          <StatusBadge tone="warn">{t('result.draft')}</StatusBadge>
        ) : null}
      </p>
      {target === null || assignedTarget(target) === null ? (
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

/** Opens the list only where it shows exactly this many. */
function Admitted({ data: { admitted, listedAdmissions, unit, year } }: { data: Overview }) {
  const { number } = useNumbers()
  if (admitted === 0 || listedAdmissions !== admitted) return number(admitted)
  return (
    <Link to={paths.candidates({ unitId: unit.id, view: 'closed', admitted: year })}>
      {number(admitted)}
    </Link>
  )
}

function NoTarget({ data }: { data: Overview }) {
  const t = useWords(overview)
  const { target, year, unseen } = data
  if (unseen.includes('plans')) return null
  if (target !== null) {
    const { document } = target.plan
    return (
      <>
        <p>{t('result.notAssigned', { year: String(year) })}</p>
        {document === null ? null : (
          <p className={screen['note']}>{t('result.document', { document })}</p>
        )}
      </>
    )
  }
  return (
    <>
      <p>{t('result.noTarget', { year: String(year) })}</p>
      <p className={screen['note']}>{t('result.noTargetNext')}</p>
    </>
  )
}

function LevelTable({ data, target }: { data: Overview; target: Target }) {
  const t = useWords(overview)
  const names = useWords(people)
  const { number, percent, range } = useNumbers()
  const share = (tenths: number | null | undefined) => (tenths == null ? '–' : percent(tenths))
  const levels = (['min', 'max', 'stretch'] as const).filter((level) => target[level] !== null)
  return (
    <table className={table['table']}>
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
            <td data-align="end">{number(target[level] ?? 0)}</td>
            <td data-align="end">{share(target.shares?.[level])}</td>
            <td data-align="end">
              <strong>{share(data.progress?.tenths[level])}</strong>
            </td>
          </tr>
        ))}
        {data.groups.map((part) => (
          <tr key={part.group}>
            <th scope="row">
              {part.group === 'ethnic_minority' || part.group === 'women'
                ? t(`result.${part.group}`)
                : names(`group.${part.group}`)}
            </th>
            <td data-align="end">{range(part)}</td>
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
