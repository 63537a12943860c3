import { structure } from '@nguon/messages/structure'
import { units } from '@nguon/messages/units'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import { SourceReasons } from './source-reasons.tsx'
import type { SourcesOfUnit } from './source-reasons.tsx'
import classes from './unit-table.module.css'
import panel from './unit-workspace.module.css'

type Props = { shown: readonly SourcesOfUnit[]; unitId: string }

/** The units with the state of their sources and how many members and candidates they have. */
export function SourceTable({ shown, unitId }: Props) {
  const t = useWords(structure)
  const names = useWords(units)
  const { number } = useNumbers()
  return (
    <table className={classes['cells']} aria-label={t('sources.title')}>
      <thead>
        <tr>
          <th scope="col">{t('column.unit')}</th>
          <th scope="col">{t('column.status')}</th>
          <th scope="col" data-align="end">
            {t('column.members')}
          </th>
          <th scope="col" data-align="end">
            {t('column.candidates')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((unit) => (
          <tr key={unit.id}>
            <td>
              <Link to={paths.unitPage({ unitId, id: unit.id })}>{unit.name}</Link>
              <div className={panel['secondary']}>{names(`kind.${unit.kind}`)}</div>
            </td>
            <td>
              <SourceReasons unit={unit} />
            </td>
            <td data-align="end">{number(unit.members)}</td>
            <td data-align="end">
              <Link to={paths.candidates({ unitId, unit: unit.id })}>
                {number(unit.openCandidates)}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
