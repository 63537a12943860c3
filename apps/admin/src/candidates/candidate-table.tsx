import { candidateList } from '@nguon/messages/candidate-list'
import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useNavigate } from 'react-router'
import { useTrpc } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { arrangeColumns } from '../tables/arrange-columns.ts'
import { DataTable } from '../tables/data-table.tsx'
import { KeysetPager } from '../tables/keyset-pager.tsx'
import { WholeBar } from '../tables/print-whole.tsx'
import { useSelection } from '../tables/selection.ts'
import { useCandidateColumns } from './candidate-columns.tsx'
import { fromStart, listInputOf, matchInputOf, PAGE } from './list-address.ts'
import type { ListAddress } from './list-address.ts'
import { NoCandidates } from './no-candidates.tsx'
import { useCandidateLook } from './use-candidate-look.ts'
import { useMayRecord } from './use-may-record.ts'

const CandidateBulk = lazy(async () => ({
  default: (await import('./candidate-bulk.tsx')).CandidateBulk,
}))

type Props = { list: ListAddress; unitId: string }

/** The list: a click opens the preview beside it, the name opens the page. */
export function CandidateTable({ list, unitId }: Props) {
  const t = useWords(candidateList)
  const navigate = useNavigate()
  const columns = useCandidateColumns()
  const look = useCandidateLook(list, unitId)
  const mayWrite = useMayRecord()
  const match = matchInputOf(list)
  const selection = useSelection(JSON.stringify(match))
  const { data, dataUpdatedAt } = useSuspenseQuery(
    useTrpc().candidates.list.queryOptions(listInputOf(list)),
  )
  const pageOf = (caseId: string) => paths.candidate({ unitId, caseId })
  return (
    <DataTable
      label={t('title')}
      columns={arrangeColumns(columns, look.columns)}
      rows={data.rows}
      rowKey={({ caseId }) => caseId}
      rowHref={({ caseId }) => pageOf(caseId)}
      sort={list.sort ?? { by: 'name', descending: false }}
      href={({ sort }) => paths.candidates({ ...list, ...fromStart, unitId, sort })}
      density={look.density}
      preview={{
        open: list.open,
        show: (open) =>
          void navigate(paths.candidates({ ...list, unitId, open }), {
            replace: true,
            preventScrollReset: true,
          }),
        enter: (caseId) => void navigate(pageOf(caseId)),
      }}
      selection={mayWrite ? { ...selection, nameOf: ({ fullName }) => fullName } : undefined}
      bulk={
        selection.keys.length === 0 ? null : (
          <Suspense>
            <CandidateBulk selection={selection} match={match} total={data.total} />
          </Suspense>
        )
      }
      pager={
        list.paper === undefined ? (
          <KeysetPager
            place={list}
            size={PAGE}
            page={data}
            updatedAt={dataUpdatedAt}
            href={(place) => paths.candidates({ ...list, ...fromStart, ...place, unitId })}
          />
        ) : null
      }
      above={
        list.paper === undefined ? null : (
          <WholeBar
            shown={data.rows.length}
            total={data.total}
            back={paths.candidates({ ...list, ...fromStart, unitId })}
          />
        )
      }
      empty={<NoCandidates list={list} unitId={unitId} />}
    />
  )
}
