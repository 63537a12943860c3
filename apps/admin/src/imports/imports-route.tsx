import { Stack } from '@mantine/core'
import { imports } from '@nguon/messages/imports'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { useHasRole } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import type { Columns } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import { PagerBar } from '../tables/pager-bar.tsx'
import { momentText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { StateNotice } from '../shell/state-notice.tsx'
import { BatchStatus } from './batch-status.tsx'
import { isRunning } from './batch.ts'
import type { BatchLine } from './batch.ts'
import { RememberedPanel } from './remembered-panel.tsx'
import { TemplatePanel } from './template-panel.tsx'
import { UploadPanel } from './upload-panel.tsx'

export function clientLoader({ params }: ClientLoaderFunctionArgs) {
  const { imports: procedures } = trpcIn(params['unitId'])
  void queryClient.prefetchQuery(procedures.list.queryOptions())
  void queryClient.prefetchQuery(procedures.mappings.queryOptions())
  return null
}

function useColumns(): Columns<BatchLine> {
  const t = useWords(imports)
  return [
    { id: 'file', header: t('list.file'), cell: ({ fileName }) => fileName },
    {
      id: 'state',
      header: t('list.state'),
      cell: ({ status }) => <BatchStatus status={status} />,
      card: 2,
    },
    {
      id: 'rows',
      header: t('list.rows'),
      cell: ({ counts }) =>
        counts === null
          ? ''
          : [
              t('list.rowsText', counts),
              ...(counts.errors > 0 ? [t('list.errors', { count: counts.errors })] : []),
            ].join(', '),
      card: 3,
    },
    { id: 'who', header: t('list.who'), cell: ({ createdByName }) => createdByName },
    {
      id: 'when',
      header: t('list.when'),
      cell: ({ createdAt }) => momentText(createdAt),
      align: 'end',
      card: 2,
    },
  ]
}

export default function Imports() {
  const t = useWords(imports)
  const { unitId = '' } = useParams()
  const { data, dataUpdatedAt } = useSuspenseQuery({
    ...useTrpc().imports.list.queryOptions(),
    refetchInterval: (query) => (query.state.data?.some(isRunning) === true ? 2000 : false),
  })
  const mayImport = useHasRole(['planner'])
  return (
    <>
      <PageTitle title={t('title')} />
      <Stack>
        {mayImport ? <UploadPanel unitId={unitId} /> : null}
        <DataTable
          label={t('list.label')}
          columns={useColumns()}
          rows={data}
          rowKey={({ id }) => id}
          rowHref={({ id }) => paths.importBatch({ unitId, batchId: id })}
          href={() => paths.imports({ unitId })}
          pager={
            <PagerBar
              shown={{ from: 1, to: data.length, total: data.length }}
              updatedAt={dataUpdatedAt}
              previous={null}
              next={null}
            />
          }
          empty={
            <StateNotice
              title={t('list.empty')}
              text={t(mayImport ? 'list.emptyText' : 'list.emptyReader')}
            />
          }
        />
        {mayImport ? <TemplatePanel unitId={unitId} /> : null}
        <RememberedPanel mayForget={mayImport} />
      </Stack>
    </>
  )
}
