import { overview } from '@nguon/messages/overview'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import { Panel } from '../shell/panel.tsx'
import { assignedTarget } from './assigned-target.ts'
import type { Overview, UnitResult } from './overview-data.ts'
import table from './plain-table.module.css'
import { UnitBar } from './unit-bar.tsx'
import classes from './units-panel.module.css'

const FIRST = 10

type Props = { data: Overview; showAll: boolean }

/** The units below, the furthest from its target first, on one common scale. */
export function UnitsPanel({ data, showAll }: Props) {
  const t = useWords(overview)
  const { number } = useNumbers()
  const { units, year } = data
  const hasTargets = units.some(({ target }) => target !== null)
  const address = { unitId: data.unit.id, year }
  const shown = showAll ? units : units.slice(0, FIRST)
  const numbers = units.flatMap(({ admitted, target }) => [
    admitted,
    target?.max ?? 0,
    target?.stretch ?? 0,
  ])
  const end = Math.max(2, Math.ceil((Math.max(0, ...numbers) + 0.5) / 2) * 2)
  return (
    <Panel
      title={t(hasTargets ? 'units.title' : 'units.byResult')}
      aside={hasTargets ? <Key /> : null}
      flush
    >
      <table className={`${table['table']} ${classes['units']}`}>
        <thead>
          <tr>
            <th scope="col">{t('units.unit')}</th>
            <td className={classes['scale']}>
              <Scale end={end} />
            </td>
            <th scope="col" data-align="end">
              {t('units.result')}
            </th>
            {hasTargets ? (
              <>
                <th scope="col" data-align="end">
                  {t('units.target')}
                </th>
                <th scope="col" data-align="end">
                  {t('units.lack')}
                </th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {shown.map((unit) => (
            <tr key={unit.id}>
              <th scope="row">
                <Link to={paths.overview({ unitId: unit.id, year })}>{unit.name}</Link>
              </th>
              <td className={classes['scale']}>
                <UnitBar admitted={unit.admitted} target={assignedTarget(unit.target)} end={end} />
              </td>
              <td data-align="end" data-label={t('units.result')}>
                {number(unit.admitted)}
              </td>
              {hasTargets ? <TargetCells unit={unit} /> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {units.length <= FIRST ? null : (
        <p className={classes['more']}>
          <Link
            to={paths.overview({ ...address, ...(showAll ? {} : { units: 'all' }) })}
            preventScrollReset
            className="no-print"
          >
            {showAll ? t('units.fewer') : t('units.all', { count: units.length })}
          </Link>
          {showAll ? null : (
            <span className="print-only">
              {t('units.printed', { shown: FIRST, count: units.length })}
            </span>
          )}
        </p>
      )}
    </Panel>
  )
}

function TargetCells({ unit }: { unit: UnitResult }) {
  const t = useWords(overview)
  const { range } = useNumbers()
  const target = assignedTarget(unit.target)
  return (
    <>
      <td data-align="end" data-label={t('units.target')}>
        {target === null ? t('units.noTarget') : range(target)}
      </td>
      <td data-align="end">
        <Lack unit={unit} />
      </td>
    </>
  )
}

function Lack({ unit: { admitted, target: given, shortfall } }: { unit: UnitResult }) {
  const t = useWords(overview)
  const target = assignedTarget(given)
  if (target === null || shortfall === null) return '–'
  if (shortfall > 0) {
    return <strong className={classes['lack']}>{t('units.lackCount', { count: shortfall })}</strong>
  }
  return admitted > target.max
    ? t('units.above', { count: admitted - target.max })
    : t('units.reached')
}

function Scale({ end }: { end: number }) {
  return (
    <svg className={classes['axis']} aria-hidden="true">
      {Array.from({ length: Math.floor(end / 2) + 1 }, (_, mark) => (
        <text key={mark} x={`${((mark * 2) / end) * 100}%`} y="75%" textAnchor="middle">
          {mark * 2}
        </text>
      ))}
    </svg>
  )
}

function Key() {
  const t = useWords(overview)
  return (
    <ul className={classes['key']}>
      <li data-mark="result">{t('units.keyResult')}</li>
      <li data-mark="target">{t('units.keyTarget')}</li>
      <li data-mark="stretch">{t('units.keyStretch')}</li>
    </ul>
  )
}
