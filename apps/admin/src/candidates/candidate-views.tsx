import { candidates } from '@nguon/messages/candidates'
import { useQuery } from '@tanstack/react-query'
import { useTrpc } from '../api/client.ts'
import { useWords } from '../shell/locale.tsx'
import { ViewTabs } from '../tables/view-tabs.tsx'
import type { ListAddress, ListView } from './list-address.ts'

const views = ['open', 'overdue', 'soon', 'closed'] as const satisfies readonly ListView[]

type Props = { list: ListAddress; to: (change: Partial<ListAddress>) => string }

/** The views that every unit has, with how many are in them. */
export function CandidateViews({ list, to }: Props) {
  const t = useWords(candidates)
  const due = useQuery(useTrpc().candidates.due.queryOptions())
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
          view: one === 'open' ? undefined : one,
          stage: undefined,
          admitted: one === 'closed' ? list.admitted : undefined,
        }),
        isCurrent: one === view,
      }))}
    />
  )
}
