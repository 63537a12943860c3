import { overview } from '@nguon/messages/overview'
import { Fragment } from 'react'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import type { Overview } from './overview-data.ts'
import classes from './blocked-panel.module.css'
import screen from './overview.module.css'

type Blocked = NonNullable<Overview['blocked']>
type BlockedUnit = Blocked['units'][number]

type Props = { blocked: Blocked; unitId: string; year: number }

/** The units that can admit nobody, by name and cause. */
export function BlockedPanel({ blocked, unitId, year }: Props) {
  const t = useWords(overview)
  const { units, notReported } = blocked
  const exhausted = units.filter(({ status }) => status === 'exhausted')
  const notEligible = units.filter(({ status }) => status === 'present_not_eligible')
  return (
    <Panel
      title={t('blocked.title', { count: units.length })}
      aside={
        <Link to={paths.sources({ unitId })} className="no-print">
          {t('blocked.open')}
        </Link>
      }
    >
      {units.length === 0 ? <p className={screen['note']}>{t('blocked.none')}</p> : null}
      {exhausted.length === 0 ? null : (
        <p className={classes['names']}>
          <strong>{t('blocked.exhausted', { count: exhausted.length })}</strong>{' '}
          <Names units={exhausted} year={year} />
        </p>
      )}
      {notEligible.length === 0 ? null : (
        <p className={classes['names']}>
          <strong>{t('blocked.notEligible', { count: notEligible.length })}</strong>{' '}
          <Names units={notEligible} year={year} />
        </p>
      )}
      {notReported === 0 ? null : (
        <p className={screen['note']}>{t('blocked.notReported', { count: notReported })}</p>
      )}
    </Panel>
  )
}

function Names({ units, year }: { units: readonly BlockedUnit[]; year: number }) {
  const causesOf = useCauses()
  const [first = '', ...others] = new Set(units.map(causesOf))
  return (
    <>
      {units.map((unit, at) => (
        <Fragment key={unit.id}>
          <Link to={paths.overview({ unitId: unit.id, year })}>{unit.name}</Link>
          {others.length > 0 ? <span className={classes['cause']}>{causesOf(unit)}</span> : null}
          {at < units.length - 1 ? ', ' : null}
        </Fragment>
      ))}
      {others.length === 0 ? <span className={classes['cause']}>{first}</span> : null}.
    </>
  )
}

/** The causes of a unit in brackets; said once where all units share them. */
function useCauses(): (unit: BlockedUnit) => string {
  const t = useWords(overview)
  return ({ causes }) => {
    const words = causes.map(({ kind }) =>
      kind === 'under_eighteen' || kind === 'over_age' || kind === 'schooling_too_low'
        ? t(`blocked.cause.${kind}`)
        : t('blocked.cause.other'),
    )
    return words.length === 0 ? '' : ` (${[...new Set(words)].join('; ')})`
  }
}
