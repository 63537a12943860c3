import { overview } from '@nguon/messages/overview'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import { Panel } from '../shell/panel.tsx'
import type { Overview } from './overview-data.ts'
import classes from './funnel-panel.module.css'
import table from './plain-table.module.css'

type Funnel = NonNullable<Overview['funnel']>

/** How many candidates stand at each step, on one scale. */
export function FunnelPanel({ funnel, unitId }: { funnel: Funnel; unitId: string }) {
  const t = useWords(overview)
  const { number } = useNumbers()
  const total = funnel.reduce((sum, { count }) => sum + count, 0)
  const top = Math.max(1, ...funnel.map(({ count }) => count))
  return (
    <Panel title={t('funnel.title')} aside={t('funnel.total', { count: total })}>
      <table className={`${table['table']} ${classes['funnel']}`}>
        <tbody>
          {funnel.map(({ stage, count }) => (
            <tr key={stage}>
              <th scope="row">{t(`funnel.stage.${stage}`)}</th>
              <td className={classes['step']}>
                <svg className={classes['stepBar']} aria-hidden="true">
                  <rect width={`${(count / top) * 100}%`} height="100%" />
                </svg>
                <Link to={paths.candidates({ unitId, stage })}>{number(count)}</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
