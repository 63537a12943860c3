import { Anchor, Button } from '@mantine/core'
import { exports } from '@nguon/messages/exports'
import { structure } from '@nguon/messages/structure'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useLocation, useParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { ExportMenu } from '../exports/export-menu.tsx'
import { ExportOutcome } from '../exports/export-outcome.tsx'
import { BackLink } from '../shell/back-link.tsx'
import { useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Pager } from '../tables/pager.tsx'
import { addressOf } from '../shell/path-builder.ts'
import { ScreenBoundary } from '../shell/screen-boundary.tsx'
import { StateNotice } from '../shell/state-notice.tsx'
import { useIsPhone } from '../shell/use-is-phone.ts'
import { ViewTabs } from '../tables/view-tabs.tsx'
import { SourceCards } from './source-cards.tsx'
import { SourceTable } from './source-table.tsx'
import panel from './unit-workspace.module.css'

export function clientLoader({ params, request }: ClientLoaderFunctionArgs) {
  const asked = paths.sources.read(addressOf(request))
  void queryClient.prefetchQuery(trpcIn(params['unitId']).units.sources.queryOptions(asked))
  return null
}

/** The units that can admit nobody, with the rule that says so, and those that can. */
export default function Sources() {
  return (
    <ScreenBoundary isWhole>
      <SourcesScreen />
    </ScreenBoundary>
  )
}

const views = [undefined, 'exhausted', 'present_not_eligible', 'available', 'not_reported'] as const

function SourcesScreen() {
  const t = useWords(structure)
  const narrow = useIsPhone()
  const { unitId = '' } = useParams()
  const asked = paths.sources.read(useLocation())
  const { status } = asked
  const { data } = useSuspenseQuery(useTrpc().units.sources.queryOptions(asked))
  const { units: shown, counts, total } = data
  const words = useWords(exports)
  const ask = useMutation(useTrpc().exports.sources.mutationOptions())
  return (
    <>
      <BackLink to={paths.units({ unitId })}>{t('title')}</BackLink>
      <PageTitle
        title={t('sources.title')}
        aside={t('sources.aside', {
          blocked: counts.exhausted + counts.present_not_eligible,
          total,
        })}
        actions={
          <ExportMenu
            label={words('rows', { count: data.matching })}
            isEmpty={data.matching === 0}
            onChoose={(format) => ask.mutate({ format, filter: { status } })}
          />
        }
      />
      <ExportOutcome asked={ask} />
      <ViewTabs
        label={t('sources.title')}
        views={views
          .filter((view) => view !== 'not_reported' || counts.not_reported > 0)
          .map((view) => ({
            label:
              view === undefined
                ? `${t('sources.all')} ${total}`
                : `${t(`status.${view}`)} ${counts[view]}`,
            href: paths.sources({ unitId, status: view }),
            isCurrent: view === status,
          }))}
      />
      {data.matching === 0 ? (
        <NoSources unitId={unitId} isFiltered={status !== undefined} />
      ) : (
        <div className={panel['workspace']}>
          {narrow ? (
            <SourceCards shown={shown} unitId={unitId} />
          ) : (
            <SourceTable shown={shown} unitId={unitId} />
          )}
          <Pager
            page={data.page}
            size={data.size}
            total={data.matching}
            href={(change) => paths.sources({ unitId, status, ...change })}
          />
        </div>
      )}
    </>
  )
}

/** No unit of this kind, or no unit at all: the way to all of them, or to where they come from. */
function NoSources({ unitId, isFiltered }: { unitId: string; isFiltered: boolean }) {
  const t = useWords(structure)
  if (isFiltered)
    return (
      <StateNotice
        title={t('sources.empty')}
        action={
          <Anchor component={Link} to={paths.sources({ unitId })}>
            {t('sources.all')}
          </Anchor>
        }
      />
    )
  return (
    <StateNotice
      title={t('sources.none')}
      text={t('sources.noneText')}
      action={
        <Button component={Link} to={paths.units({ unitId })}>
          {t('sources.toUnits')}
        </Button>
      }
    />
  )
}
