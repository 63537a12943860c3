import { Anchor, Button } from '@mantine/core'
import { exports } from '@nguon/messages/exports'
import { structure } from '@nguon/messages/structure'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useLocation, useParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { useHasRole } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { ExportMenu } from '../exports/export-menu.tsx'
import { ExportOutcome } from '../exports/export-outcome.tsx'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { ScreenBoundary } from '../shell/screen-boundary.tsx'
import { isDay } from '../shell/typed-day.ts'
import { UnitTree } from './unit-tree.tsx'
import { UnitWorkspace } from './unit-workspace.tsx'
import classes from './units.module.css'

export function clientLoader({ params }: ClientLoaderFunctionArgs) {
  void queryClient.prefetchQuery(trpcIn(params['unitId']).units.tree.queryOptions({}))
  return null
}

/** The tree at the left, the chosen unit at the right; both follow the address. */
export default function Units() {
  const t = useWords(structure)
  const { unitId = '', id = unitId } = useParams()
  const { at } = paths.units.read(useLocation())
  const { data } = useSuspenseQuery(useTrpc().units.tree.queryOptions({}))
  const [root] = data
  const words = useWords(exports)
  const ask = useMutation(useTrpc().exports.units.mutationOptions())
  const asOf = at !== undefined && isDay(at) ? at : undefined
  const seesPeople = useHasRole(['planner', 'leader', 'unit_secretary', 'data_protection_officer'])
  return (
    <>
      <PageTitle
        title={t('title')}
        aside={
          root?.members == null
            ? undefined
            : t('aside', { units: root.childCount, members: root.members })
        }
        actions={
          <>
            <ExportMenu
              label={words('whole')}
              onChoose={(format) => ask.mutate({ format, filter: {} })}
            />
            {seesPeople ? (
              <Button component={Link} to={paths.sources({ unitId })}>
                {t('sources.title')}
              </Button>
            ) : null}
          </>
        }
      />
      <ExportOutcome asked={ask} />
      {asOf === undefined ? null : (
        <p className={classes['past']}>
          {t('asOfNote', { date: dayText(asOf) })}{' '}
          <Anchor component={Link} to={paths.unitPage({ unitId, id })}>
            {t('today')}
          </Anchor>
        </p>
      )}
      <div className={classes['columns']}>
        <ScreenBoundary resetKey={asOf}>
          <UnitTree unitId={unitId} chosen={id} asOf={asOf} />
        </ScreenBoundary>
        <ScreenBoundary key={id} resetKey={id}>
          <UnitWorkspace unitId={unitId} id={id} />
        </ScreenBoundary>
      </div>
    </>
  )
}
