import { Button } from '@mantine/core'
import { candidates } from '@nguon/messages/candidates'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { lazy } from 'react'
import { Link, useLocation, useParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { ExportOutcome } from '../exports/export-outcome.tsx'
import { useWords } from '../shell/locale.tsx'
import { addressOf } from '../shell/path-builder.ts'
import { PageTitle } from '../shell/page-title.tsx'
import { ScreenBoundary } from '../shell/screen-boundary.tsx'
import { WithPreview } from '../tables/with-preview.tsx'
import { CandidateExport } from './candidate-export.tsx'
import { CandidateFilters } from './candidate-filters.tsx'
import { CandidateTable } from './candidate-table.tsx'
import { listInputOf } from './list-address.ts'
import { useMayRecord } from './use-may-record.ts'

const CandidatePreview = lazy(async () => ({
  default: (await import('./candidate-preview.tsx')).CandidatePreview,
}))

export function clientLoader({ params, request }: ClientLoaderFunctionArgs) {
  const list = paths.candidates.read(addressOf(request))
  const trpc = trpcIn(params['unitId'])
  void queryClient.prefetchQuery(trpc.candidates.list.queryOptions(listInputOf(list)))
  return null
}

export default function Candidates() {
  const t = useWords(candidates)
  const { unitId = '' } = useParams()
  const address = useLocation()
  const list = paths.candidates.read(address)
  const mayWrite = useMayRecord()
  const ask = useMutation(useTrpc().exports.candidates.mutationOptions())
  return (
    <>
      <PageTitle
        title={t('title')}
        aside={<OpenCount />}
        actions={
          <>
            <CandidateExport list={list} ask={ask.mutate} />
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
    </>
  )
}

/** Says nothing when it fails: the list below it fails as well, and says why. */
function OpenCount() {
  const t = useWords(candidates)
  const { data } = useQuery(useTrpc().candidates.counts.queryOptions({}))
  return data === undefined ? null : t('count', { count: data.total })
}
