import { isStage } from '@nguon/domain/recruitment/stages'
import { candidateList } from '@nguon/messages/candidate-list'
import { people } from '@nguon/messages/people'
import { useQuery } from '@tanstack/react-query'
import { useTrpc } from '../api/client.ts'
import { useWords } from '../shell/locale.tsx'
import { FilterChips } from '../tables/filter-chips.tsx'
import { noFilter } from './list-address.ts'
import type { ListAddress } from './list-address.ts'
import { useStatusWords } from './use-status-words.ts'

type Props = { list: ListAddress; to: (change: Partial<ListAddress>) => string }

/** What narrows the list of candidates, in words. */
export function CandidateChips({ list, to }: Props) {
  const t = useWords(candidateList)
  const names = useWords(people)
  const words = useStatusWords()
  const { stage, group, unit: unitFilter, admitted, asked, q } = list
  const unit = useQuery({
    ...useTrpc().units.get.queryOptions({ id: unitFilter ?? '' }),
    enabled: unitFilter !== undefined,
  })
  const chip = (label: string, without: Partial<ListAddress>) => ({ label, href: to(without) })
  return (
    <FilterChips
      clear={to(noFilter)}
      chips={[
        stage === undefined
          ? null
          : chip(`${isStage(stage) ? t('filter.stage') : ''} ${words.status(stage)}`.trim(), {
              stage: undefined,
            }),
        group === undefined
          ? null
          : chip(`${t('filter.group')}: ${names(`group.${group}`)}`, { group: undefined }),
        unitFilter === undefined
          ? null
          : chip(t('filter.unit', { name: unit.data?.name ?? '…' }), { unit: undefined }),
        admitted === undefined
          ? null
          : chip(t('filter.admitted', { year: String(admitted) }), { admitted: undefined }),
        asked === undefined ? null : chip(t('filter.asked'), { asked: undefined }),
        q === undefined ? null : chip(`“${q}”`, { q: undefined }),
      ]}
    />
  )
}
