import { members } from '@nguon/messages/members'
import { people } from '@nguon/messages/people'
import { useQuery } from '@tanstack/react-query'
import { useTrpc } from '../api/client.ts'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { FilterChips } from '../tables/filter-chips.tsx'
import { noFilter } from './list-address.ts'
import type { ListAddress } from './list-address.ts'

type Props = { list: ListAddress; to: (change: Partial<ListAddress>) => string }

/** What narrows the list of members, in words. */
export function MemberChips({ list, to }: Props) {
  const t = useWords(members)
  const names = useWords(people)
  const { standing, gender, age, group, how, year, on, unit, q, view } = list
  const found = useQuery({
    ...useTrpc().units.get.queryOptions({ id: unit ?? '' }),
    enabled: unit !== undefined,
  })
  const chip = (name: keyof typeof noFilter, label: string | undefined) =>
    label === undefined ? null : { label, href: to({ [name]: undefined }) }
  return (
    <FilterChips
      clear={to({ ...noFilter, ...(view === 'admitted' ? { view: undefined } : {}) })}
      chips={[
        view === 'admitted' ? { label: t('view.admitted'), href: to({ view: undefined }) } : null,
        chip('standing', standing && t(`standing.${standing}`)),
        chip('gender', gender && t('filter.women')),
        chip('age', age && t(`age.${age}`)),
        chip('group', group && `${t('filter.group')}: ${names(`group.${group}`)}`),
        chip('how', how && t(`how.${how}`)),
        chip('year', year && t('filter.thisYear')),
        chip('on', on && t('filter.on', { date: dayText(on) })),
        chip('unit', unit && t('filter.unit', { name: found.data?.name ?? '…' })),
        chip('q', q && `“${q}”`),
      ]}
    />
  )
}
