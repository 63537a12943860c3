import { members } from '@nguon/messages/members'
import { useQuery } from '@tanstack/react-query'
import { useTrpc } from '../api/client.ts'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import { ViewTabs } from '../tables/view-tabs.tsx'
import { countInputOf, noFilter } from './list-address.ts'
import type { ListAddress } from './list-address.ts'

const views = ['present', 'probationary', 'exempt', 'left', 'structure', 'mentors'] as const

type Props = { list: ListAddress; to: (change: Partial<ListAddress>) => string }

/** The views of the roll with how many are in them, the structure and the helpers. */
export function MemberTabs({ list, to }: Props) {
  const t = useWords(members)
  const { number } = useNumbers()
  const { data } = useQuery(useTrpc().members.counts.queryOptions(countInputOf(list)))
  const current = list.view === 'admitted' ? 'present' : (list.view ?? 'present')
  const counted = (view: (typeof views)[number]) =>
    view === 'structure' || view === 'mentors' || data === undefined ? '' : number(data[view])
  const { unit, on, q } = list
  return (
    <ViewTabs
      label={t('title')}
      views={views.map((view) => ({
        label: `${t(`view.${view}`)} ${counted(view)}`.trim(),
        href: to({
          ...(view === 'structure' || view === 'mentors' ? { ...noFilter, unit, on, q } : {}),
          view: view === 'present' ? undefined : view,
          standing: undefined,
          how: undefined,
          year: undefined,
        }),
        isCurrent: view === current,
      }))}
    />
  )
}
