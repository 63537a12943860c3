import { Alert, Anchor, Button, Title } from '@mantine/core'
import { structure } from '@nguon/messages/structure'
import { units } from '@nguon/messages/units'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useTrpc } from '../api/client.ts'
import { useHasRole } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import { useIsPhone } from '../shell/use-is-phone.ts'
import { useCaseWords } from '../candidates/use-case-words.ts'
import { StructureDrawer } from './structure-drawer.tsx'
import type { StructureAct } from './structure-drawer.tsx'
import { SourceBadge } from './source-badge.tsx'
import { UnitChildren } from './unit-children.tsx'
import { UnitHistory } from './unit-history.tsx'
import classes from './unit-workspace.module.css'

type Props = { unitId: string; id: string }

/** One unit: what it is, four figures, whether it can admit, its cells and its history. */
export function UnitWorkspace({ unitId, id }: Props) {
  const t = useWords(structure)
  const names = useWords(units)
  const words = useCaseWords()
  const [act, setAct] = useState<StructureAct>()
  const { data: unit } = useSuspenseQuery(useTrpc().units.get.queryOptions({ id }))
  const top = useRef<HTMLElement>(null)
  const phone = useIsPhone()
  // On a phone the tree stands above, so that a choice in it would change nothing in view.
  useEffect(() => {
    if (phone && id !== unitId) top.current?.scrollIntoView()
  }, [phone, id, unitId])
  const mayChange = useHasRole(['planner', 'system_admin'])
  const { number } = useNumbers()
  const figures = [
    ['members', unit.members, paths.members({ unitId, unit: id })],
    [
      'probationary',
      unit.probationaryMembers,
      paths.members({ unitId, unit: id, view: 'probationary' }),
    ],
    ['candidates', unit.openCandidates, paths.candidates({ unitId, unit: id })],
    ['admitted', unit.admittedThisYear, null],
  ] as const
  return (
    <section ref={top} className={classes['workspace']}>
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
          {figures.map(([key, value, href]) => (
            <div key={key}>
              <dd>
                {value === null ? null : href === null ? (
                  number(value)
                ) : (
                  <Link to={href} aria-label={`${t(`figure.${key}`)}: ${number(value)}`}>
                    {number(value)}
                  </Link>
                )}
              </dd>
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
      <UnitChildren unit={unit} unitId={unitId} />
      <UnitHistory unit={unit} />
      {act === undefined ? null : (
        <StructureDrawer key={act} act={act} unit={unit} onClose={() => setAct(undefined)} />
      )}
    </section>
  )
}
