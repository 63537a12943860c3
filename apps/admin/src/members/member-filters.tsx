import { personGroups } from '@nguon/domain/people/groups'
import { members } from '@nguon/messages/members'
import { people } from '@nguon/messages/people'
import { useNavigate } from 'react-router'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { ColumnChooser } from '../tables/column-chooser.tsx'
import { DensityButton } from '../tables/density-button.tsx'
import { ListBar } from '../tables/list-bar.tsx'
import { ListFilter } from '../tables/list-filter.tsx'
import { ListSearch } from '../tables/list-search.tsx'
import { fromStart } from './list-address.ts'
import type { ListAddress } from './list-address.ts'
import { MemberChips } from './member-chips.tsx'
import { useMemberColumns } from './member-columns.tsx'

type Props = { list: ListAddress; unitId: string }

/** Search without marks, standing and group, and how the list is drawn; all of it in the address. */
export function MemberFilters({ list, unitId }: Props) {
  const t = useWords(members)
  const names = useWords(people)
  const navigate = useNavigate()
  const to = (change: Partial<ListAddress>) =>
    paths.members({ ...list, ...fromStart, unitId, ...change })
  const look = (change: Pick<ListAddress, 'columns' | 'density'>) =>
    void navigate(paths.members({ ...list, ...change, unitId }), { replace: true })
  return (
    <ListBar
      looks={
        <>
          <DensityButton
            density={list.density ?? 'compact'}
            onChange={(density) => look({ density })}
          />
          <ColumnChooser
            columns={useMemberColumns(list.view === 'left')}
            chosen={list.columns}
            onChange={(columns) => look({ columns })}
          />
        </>
      }
      chips={<MemberChips list={list} to={to} />}
    >
      <ListSearch label={t('search')} current={list.q} href={(q) => to({ q })} />
      {list.view === 'probationary' ? null : (
        <ListFilter
          label={t('filter.standing')}
          any={t('filter.anyStanding')}
          value={list.standing}
          href={(standing) => to({ standing })}
          options={(['official', 'probationary'] as const).map((value) => ({
            value,
            label: t(`standing.${value}`),
          }))}
        />
      )}
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
