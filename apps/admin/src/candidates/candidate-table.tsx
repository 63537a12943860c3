import { candidates } from '@nguon/messages/candidates'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useTrpc } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { arrangeColumns } from '../tables/arrange-columns.ts'
import { DataTable } from '../tables/data-table.tsx'
import { KeysetPager } from '../tables/keyset-pager.tsx'
import { useCandidateColumns } from './candidate-columns.tsx'
import { fromStart, listInputOf, PAGE } from './list-address.ts'
import type { ListAddress } from './list-address.ts'
import { NoCandidates } from './no-candidates.tsx'

type Props = { list: ListAddress; unitId: string }

/** The list: a click opens the preview beside it, the name opens the page. */
export function CandidateTable({ list, unitId }: Props) {
  const t = useWords(candidates)
  const navigate = useNavigate()
  const columns = useCandidateColumns()
  const { data, dataUpdatedAt } = useSuspenseQuery(
    useTrpc().candidates.list.queryOptions(listInputOf(list)),
  )
  const pageOf = (caseId: string) => paths.candidate({ unitId, caseId })
  return (
    <DataTable
      label={t('title')}
      columns={arrangeColumns(columns, list.columns)}
      rows={data.rows}
      rowKey={({ caseId }) => caseId}
      rowHref={({ caseId }) => pageOf(caseId)}
      sort={list.sort ?? { by: 'name', descending: false }}
      href={({ sort }) => paths.candidates({ ...list, ...fromStart, unitId, sort })}
      density={list.density}
      preview={{
        open: list.open,
        show: (open) =>
          void navigate(paths.candidates({ ...list, unitId, open }), {
            replace: true,
            preventScrollReset: true,
          }),
        enter: (caseId) => void navigate(pageOf(caseId)),
      }}
      pager={
        <KeysetPager
          place={list}
          size={PAGE}
          page={data}
          updatedAt={dataUpdatedAt}
          href={(place) => paths.candidates({ ...list, ...fromStart, ...place, unitId })}
        />
      }
      empty={<NoCandidates list={list} unitId={unitId} />}
    />
  )
}
