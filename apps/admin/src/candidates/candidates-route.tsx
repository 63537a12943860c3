import { Button } from '@mantine/core'
import { candidateList } from '@nguon/messages/candidate-list'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Link, Navigate, useLocation, useParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { ExportOutcome } from '../exports/export-outcome.tsx'
import { useWords } from '../shell/locale.tsx'
import { addressOf } from '../shell/path-builder.ts'
import { PageTitle } from '../shell/page-title.tsx'
import { ScreenBoundary } from '../shell/screen-boundary.tsx'
import { useSavedViews } from '../tables/saved-views.tsx'
import { lookOf } from '../tables/use-list-look.ts'
import { WithPreview } from '../tables/with-preview.tsx'
import { CandidateExport } from './candidate-export.tsx'
import { CandidateFilters } from './candidate-filters.tsx'
import { CandidateTable } from './candidate-table.tsx'
import { addressOfView, listInputOf } from './list-address.ts'
import { useMayRecord } from './use-may-record.ts'

const CandidatePreview = lazy(async () => ({
  default: (await import('./candidate-preview.tsx')).CandidatePreview,
}))

const RecentActs = lazy(async () => ({
  default: (await import('./recent-acts.tsx')).RecentActs,
}))

export function clientLoader({ params, request }: ClientLoaderFunctionArgs) {
  const list = paths.candidates.read(addressOf(request))
  const trpc = trpcIn(params['unitId'])
  void queryClient.prefetchQuery(lookOf('candidates'))
  void queryClient.prefetchQuery(trpc.tables.views.queryOptions({ list: 'candidates' }))
  void queryClient.prefetchQuery(trpc.candidates.list.queryOptions(listInputOf(list)))
  return null
}

export default function Candidates() {
  const t = useWords(candidateList)
  const { unitId = '' } = useParams()
  const address = useLocation()
  const list = paths.candidates.read(address)
  const mayWrite = useMayRecord()
  const ask = useMutation(useTrpc().exports.candidates.mutationOptions())
  const { first } = useSavedViews('candidates', address.search)
  if (first !== undefined && address.search === '' && address.hash === '')
    return <Navigate to={paths.candidates({ unitId, ...addressOfView(first.query) })} replace />
  return (
    <>
      <PageTitle
        title={t('title')}
        aside={<OpenCount />}
        actions={
          <>
            <CandidateExport list={list} ask={ask.mutate} />
            <Button component={Link} to={paths.candidates({ ...list, unitId, acts: 'recent' })}>
              {t('recent')}
            </Button>
            {mayWrite ? (
              <Button component={Link} to={paths.duplicates({ unitId })}>
                {t('duplicates')}
              </Button>
            ) : null}
            {mayWrite ? (
              <Button
                component={Link}
                to={paths.newCandidate({ unitId })}
                leftSection={<IconPlus size={18} stroke={1.5} />}
              >
                {t('add')}
              </Button>
            ) : null}
          </>
        }
      />
      <ExportOutcome asked={ask} />
      <CandidateFilters list={list} unitId={unitId} />
      <WithPreview
        preview={
          list.open === undefined ? null : (
            <ScreenBoundary key={list.open} resetKey={list.open}>
              <CandidatePreview caseId={list.open} list={list} unitId={unitId} />
            </ScreenBoundary>
          )
        }
      >
        <ScreenBoundary resetKey={address.search + address.hash}>
          <CandidateTable list={list} unitId={unitId} />
        </ScreenBoundary>
      </WithPreview>
      <Suspense>
        {list.acts === undefined ? null : <RecentActs list={list} unitId={unitId} />}
      </Suspense>
    </>
  )
}

/** Says nothing when it fails: the list below it fails as well, and says why. */
function OpenCount() {
  const t = useWords(candidateList)
  const { data } = useQuery(useTrpc().candidates.counts.queryOptions({}))
  return data === undefined ? null : t('count', { count: data.total })
}
