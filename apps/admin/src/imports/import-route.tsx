import { Stack } from '@mantine/core'
import { imports } from '@nguon/messages/imports'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { useHasRole } from '../api/me.ts'
import { refreshCounted } from '../api/refresh-counted.ts'
import { paths } from '../app/paths.ts'
import { BackLink } from '../shell/back-link.tsx'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { BatchStatus } from './batch-status.tsx'
import { isRunning, isUnwritten } from './batch.ts'
import type { Batch } from './batch.ts'
import { DryRun } from './dry-run.tsx'
import { Ended } from './ended.tsx'
import { MarkedFile } from './marked-file.tsx'
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
  const mayMark = useHasRole(['planner']) && batch.status === 'checked' && batch.problems.length > 0
  const stopped = isUnwritten(batch)
  return (
    <>
      <BackLink to={paths.imports({ unitId })}>{t('list.label')}</BackLink>
      <PageTitle
        title={t('title')}
        aside={useAside(batch)}
        badge={<BatchStatus status={batch.status} />}
        actions={mayMark ? <MarkedFile batch={batch} /> : null}
      />
      <Stack>
        {stopped ? null : <Steps batch={batch} />}
        {isRunning(batch) ? <ProgressPanel batch={batch} /> : null}
        {batch.status === 'checked' ? <DryRun batch={batch} /> : null}
        {stopped || written ? <Ended batch={batch} unitId={unitId} /> : null}
      </Stack>
    </>
  )
}
