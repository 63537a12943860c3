import { Alert, Anchor, Button, Title } from '@mantine/core'
import { structure } from '@nguon/messages/structure'
import { units } from '@nguon/messages/units'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { useTrpc } from '../api/client.ts'
import { hasRole, useMe } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import { useCaseWords } from '../candidates/use-case-words.ts'
import { StructureDrawer } from './structure-drawer.tsx'
import type { StructureAct } from './structure-drawer.tsx'
import { SourceBadge } from './source-badge.tsx'
import { UnitHistory } from './unit-history.tsx'
import classes from './unit-workspace.module.css'
import table from './unit-table.module.css'

type Props = { unitId: string; id: string }

/** One unit: what it is, four figures, whether it can admit, its cells and its history. */
export function UnitWorkspace({ unitId, id }: Props) {
  const t = useWords(structure)
  const names = useWords(units)
  const words = useCaseWords()
  const [act, setAct] = useState<StructureAct>()
  const { data: unit } = useSuspenseQuery(useTrpc().units.get.queryOptions({ id }))
  const mayChange = hasRole(useMe(), ['planner', 'system_admin'])
  const { number } = useNumbers()
  // Some roles see the structure without its numbers.
  const counted = unit.children.some((child) => child.members !== null)
  const figures = [
    ['members', unit.members],
    ['probationary', unit.probationaryMembers],
    ['candidates', unit.openCandidates],
    ['admitted', unit.admittedThisYear],
  ] as const
  return (
    <section className={classes['workspace']}>
      <div className={classes['part']}>
        <div className={classes['secondary']}>
          {[unit.code, names(`kind.${unit.kind}`), unit.sector && names(`sector.${unit.sector}`)]
            .filter(Boolean)
            .join(', ')}
        </div>
        <Title order={2} fz="xl" lh={1.3}>
          {unit.name}
        </Title>
        {mayChange ? (
          <div className={classes['acts']}>
            <Button onClick={() => setAct('create')}>{t('act.create')}</Button>
            <Button onClick={() => setAct('rename')}>{t('act.rename')}</Button>
            {id === unitId ? null : (
              <Button onClick={() => setAct('place')}>{t('act.place')}</Button>
            )}
          </div>
        ) : null}
      </div>
      {unit.tooSmall === null ? null : (
        <Alert color="yellow" icon={<IconAlertTriangle size={20} stroke={1.5} />}>
          {t('tooSmall', {
            count: unit.officialMembers ?? 0,
            minimum: unit.tooSmall.minimum,
          })}{' '}
          {words.cited(unit.tooSmall.citation)}
        </Alert>
      )}
      {unit.members === null ? null : (
        <dl className={classes['figures']}>
          {figures.map(([key, value]) => (
            <div key={key}>
              <dd>{value === null ? '' : number(value)}</dd>
              <dt>{t(`figure.${key}`)}</dt>
            </div>
          ))}
        </dl>
      )}
      {unit.sources === null ? null : (
        <div className={classes['part']}>
          <SourceBadge status={unit.sources.status} />{' '}
          {unit.sources.obstacles.map(({ finding, persons }) => (
            <span key={finding.kind}>
              {t('sources.reason', { count: persons, reason: words.finding(finding) })}{' '}
              <span className={classes['secondary']}>{words.cited(finding.citation)}</span>{' '}
            </span>
          ))}
          <Anchor component={Link} to={paths.candidates({ unitId, unit: id })}>
            {t('openCandidates')}
          </Anchor>
        </div>
      )}
      <div className={classes['part']}>
        <Title order={3}>{t('children')}</Title>
        {unit.children.length === 0 ? (
          <p className={classes['secondary']}>{t('noChildren')}</p>
        ) : (
          <table className={table['cells']}>
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
                      <td data-align="end">
                        {child.members === null ? '' : number(child.members)}
                      </td>
                      <td data-align="end">
                        {child.openCandidates === null ? '' : number(child.openCandidates)}
                      </td>
                    </>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <UnitHistory unit={unit} />
      {act === undefined ? null : (
        <StructureDrawer
          key={act}
          act={act}
          unit={unit}
          unitId={unitId}
          onClose={() => setAct(undefined)}
        />
      )}
    </section>
  )
}
