import { Button, Stack } from '@mantine/core'
import { imports } from '@nguon/messages/imports'
import { importColumns } from '@nguon/messages/import-columns'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, useLocation, useParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { useHasRole } from '../api/me.ts'
import { refreshCounted } from '../api/refresh-counted.ts'
import { paths } from '../app/paths.ts'
import { BackLink } from '../shell/back-link.tsx'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { StateNotice } from '../shell/state-notice.tsx'
import { BatchStatus } from './batch-status.tsx'
import { isRunning, isUnwritten } from './batch.ts'
import type { Batch } from './batch.ts'
import { DryRun } from './dry-run.tsx'
import { Ended } from './ended.tsx'
import { MarkedFile } from './marked-file.tsx'
import { MatchColumns } from './match-columns.tsx'
import { ProgressPanel } from './progress-panel.tsx'
import { Steps } from './steps.tsx'

const POLL = 500

export function clientLoader({ params }: ClientLoaderFunctionArgs) {
  const { unitId, batchId = '' } = params
  void queryClient.prefetchQuery(trpcIn(unitId).imports.get.queryOptions({ batchId }))
  return null
}

function useAside({ fileName, summary }: Batch): string {
  const t = useWords(imports)
  if (summary === null) return fileName
  const facts = { file: fileName, sheets: summary.sheets.length }
  return summary.asOf === null
    ? t('aside', facts)
    : t('asideDated', { ...facts, date: dayText(summary.asOf) })
}

export default function Import() {
  const t = useWords(imports)
  const c = useWords(importColumns)
  const { unitId = '', batchId = '' } = useParams()
  const { data: batch } = useSuspenseQuery({
    ...useTrpc().imports.get.queryOptions({ batchId }),
    refetchInterval: (query) =>
      query.state.data !== undefined && isRunning(query.state.data) ? POLL : false,
  })
  const written = batch.status === 'committed'
  const settled = written || batch.status === 'undone' ? batch.status : null
  useEffect(() => {
    if (settled !== null) void refreshCounted(queryClient)
  }, [settled])
  const stopped = isUnwritten(batch)
  const checked = batch.status === 'checked'
  const waiting = batch.status === 'unmatched'
  const mayMatch = useHasRole(['planner']) && (checked || waiting)
  const { view } = paths.importBatch.read(useLocation())
  const matching = mayMatch && (waiting || view === 'columns')
  return (
    <>
      <BackLink to={paths.imports({ unitId })}>{t('list.label')}</BackLink>
      <PageTitle
        title={t('title')}
        aside={useAside(batch)}
        badge={<BatchStatus status={batch.status} />}
        actions={
          mayMatch && !matching ? (
            <>
              {batch.problems.length > 0 ? <MarkedFile batch={batch} /> : null}
              <Button component={Link} to={paths.importBatch({ unitId, batchId, view: 'columns' })}>
                {c('open')}
              </Button>
            </>
          ) : undefined
        }
      />
      <Stack>
        {stopped ? null : <Steps batch={batch} matching={matching} />}
        {isRunning(batch) ? <ProgressPanel batch={batch} /> : null}
        {matching ? <MatchColumns batch={batch} unitId={unitId} /> : null}
        {waiting && !matching ? (
          <StateNotice title={c('waiting.title')} text={c('waiting.reader')} />
        ) : null}
        {checked && !matching ? <DryRun batch={batch} /> : null}
        {stopped || written ? <Ended batch={batch} unitId={unitId} /> : null}
      </Stack>
    </>
  )
}
