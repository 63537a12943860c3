import { members } from '@nguon/messages/members'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useTrpc } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { arrangeColumns } from '../tables/arrange-columns.ts'
import { DataTable } from '../tables/data-table.tsx'
import { KeysetPager } from '../tables/keyset-pager.tsx'
import { fromStart, listInputOf, PAGE } from './list-address.ts'
import type { ListAddress } from './list-address.ts'
import { useMemberColumns } from './member-columns.tsx'
import { NoMembers } from './no-members.tsx'

type Props = { list: ListAddress; unitId: string }

/** The roll by given name: a click opens the preview beside it, the name opens the page. */
export function MemberTable({ list, unitId }: Props) {
  const t = useWords(members)
  const navigate = useNavigate()
  const columns = useMemberColumns(list.view === 'left')
  const { data, dataUpdatedAt } = useSuspenseQuery(
    useTrpc().members.list.queryOptions(listInputOf(list)),
  )
  const pageOf = (memberId: string) => paths.member({ unitId, memberId })
  return (
    <DataTable
      label={t('title')}
      columns={arrangeColumns(columns, list.columns)}
      rows={data.rows}
      rowKey={({ memberId }) => memberId}
      rowHref={({ memberId }) => pageOf(memberId)}
      sort={list.sort ?? { by: 'name', descending: false }}
      href={({ sort }) => paths.members({ ...list, ...fromStart, unitId, sort })}
      density={list.density}
      preview={{
        open: list.open,
        show: (open) =>
          void navigate(paths.members({ ...list, unitId, open }), {
            replace: true,
            preventScrollReset: true,
          }),
        enter: (memberId) => void navigate(pageOf(memberId)),
      }}
      pager={
        <KeysetPager
          place={list}
          size={PAGE}
          page={data}
          updatedAt={dataUpdatedAt}
          href={(place) => paths.members({ ...list, ...fromStart, ...place, unitId })}
        />
      }
      empty={<NoMembers list={list} unitId={unitId} />}
    />
  )
}
