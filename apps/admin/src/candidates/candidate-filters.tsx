import { personGroups } from '@nguon/domain/people/groups'
import { exits, stages } from '@nguon/domain/recruitment/stages'
import { candidateList } from '@nguon/messages/candidate-list'
import { people } from '@nguon/messages/people'
import { useQuery } from '@tanstack/react-query'
import { useTrpc } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { ColumnChooser } from '../tables/column-chooser.tsx'
import { DensityButton } from '../tables/density-button.tsx'
import { ListBar } from '../tables/list-bar.tsx'
import { ListFilter } from '../tables/list-filter.tsx'
import { ListSearch } from '../tables/list-search.tsx'
import { PrintWhole } from '../tables/print-whole.tsx'
import { CandidateChips } from './candidate-chips.tsx'
import { useCandidateColumns } from './candidate-columns.tsx'
import { CandidateViews } from './candidate-views.tsx'
import { countInputOf, fromStart } from './list-address.ts'
import type { ListAddress } from './list-address.ts'
import { useCandidateLook } from './use-candidate-look.ts'
import { useStatusWords } from './use-status-words.ts'

type Props = { list: ListAddress; unitId: string }

/** Views with live counts, search without marks, stage and group; all of it in the address. */
export function CandidateFilters({ list, unitId }: Props) {
  const t = useWords(candidateList)
  const names = useWords(people)
  const words = useStatusWords()
  const counts = useQuery(useTrpc().candidates.counts.queryOptions(countInputOf(list)))
  const to = (change: Partial<ListAddress>) =>
    paths.candidates({ ...list, ...fromStart, unitId, ...change })
  const look = useCandidateLook(list, unitId)
  const byStage: Partial<Record<string, number>> | undefined = counts.data?.byStage
  const offered = list.view === 'closed' ? [...stages.slice(-2), ...exits] : stages.slice(0, -2)
  return (
    <ListBar
      views={<CandidateViews list={{ ...list, columns: look.columns }} to={to} />}
      looks={
        <>
          <DensityButton density={look.density} onChange={(density) => look.choose({ density })} />
          <ColumnChooser
            columns={useCandidateColumns()}
            chosen={look.columns}
            onChange={(columns) => look.choose({ columns: columns ?? null })}
          />
          <PrintWhole href={paths.candidates({ ...list, ...fromStart, unitId, paper: 'whole' })} />
        </>
      }
      chips={<CandidateChips list={list} to={to} />}
    >
      <ListSearch label={t('search')} current={list.q} href={(q) => to({ q })} />
      <ListFilter
        label={t('filter.stage')}
        any={t('filter.anyStage')}
        value={list.stage}
        href={(stage) => to({ stage })}
        options={offered.map((value) => ({
          value,
          label: byStage ? `${words.status(value)} (${byStage[value] ?? 0})` : words.status(value),
        }))}
      />
      <ListFilter
        label={t('filter.group')}
        any={t('filter.anyGroup')}
        value={list.group}
        href={(group) => to({ group })}
        options={personGroups.terms.map(({ id }) => ({ value: id, label: names(`group.${id}`) }))}
      />
    </ListBar>
  )
}
