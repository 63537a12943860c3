import { Title } from '@mantine/core'
import { structure } from '@nguon/messages/structure'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import type { UnitPage } from './unit-history.tsx'
import table from './unit-table.module.css'
import classes from './unit-workspace.module.css'

/** The units directly below; some roles see them without their numbers. */
export function UnitChildren({ unit, unitId }: { unit: UnitPage; unitId: string }) {
  const t = useWords(structure)
  const { number } = useNumbers()
  const counted = unit.children.some((child) => child.members !== null)
  const count = (value: number | null) => (
    <td data-align="end">{value === null ? '' : number(value)}</td>
  )
  return (
    <div className={classes['part']}>
      <Title order={3}>{t('children')}</Title>
      {unit.children.length === 0 ? (
        <p className={classes['secondary']}>{t('noChildren')}</p>
      ) : (
        <table className={table['cells']} aria-label={t('children')}>
          <thead>
            <tr>
              <th scope="col">{t('column.unit')}</th>
              {counted ? (
                <>
                  <th scope="col" data-align="end">
                    {t('column.members')}
                  </th>
                  <th scope="col" data-align="end">
                    {t('column.candidates')}
                  </th>
                </>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {unit.children.map((child) => (
              <tr key={child.id}>
                <td>
                  <Link to={paths.unitPage({ unitId, id: child.id })}>{child.name}</Link>
                </td>
                {counted ? (
                  <>
                    {count(child.members)}
                    {count(child.openCandidates)}
                  </>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
