import { candidateList } from '@nguon/messages/candidate-list'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { useTrpc } from '../api/client.ts'
import { useWords } from '../shell/locale.tsx'
import { SavedViews, useSavedViews } from '../tables/saved-views.tsx'
import { ViewTabs } from '../tables/view-tabs.tsx'
import { addressOfView, viewOfAddress } from './list-address.ts'
import type { ListAddress, ListView } from './list-address.ts'

const views = ['open', 'overdue', 'soon', 'closed'] as const satisfies readonly ListView[]

type Props = {
  /** With the columns and the height on screen. */
  list: ListAddress
  to: (change: Partial<ListAddress>) => string
}

/** The views that every unit has, with how many are in them. */
export function CandidateViews({ list, to }: Props) {
  const t = useWords(candidateList)
  const due = useQuery(useTrpc().candidates.due.queryOptions())
  const { search } = useLocation()
  const { current } = useSavedViews('candidates', search)
  const view = list.view ?? 'open'
  const shown: Partial<Record<ListView, number | undefined>> = {
    overdue: due.data?.overdue,
    soon: due.data?.within30Days,
  }
  return (
    <ViewTabs
      label={t('title')}
      views={views.map((one) => ({
        label: `${t(`view.${one}`)} ${shown[one] ?? ''}`.trim(),
        href: to({
          view: one,
          stage: undefined,
          admitted: one === 'closed' ? list.admitted : undefined,
        }),
        isCurrent: one === view && current === undefined,
      }))}
    >
      <SavedViews
        list="candidates"
        search={search}
        shown={viewOfAddress(list)}
        isTyped={list.q !== undefined}
        href={(query) => to(addressOfView(query))}
      />
    </ViewTabs>
  )
}
