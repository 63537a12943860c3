import { viewOf } from '@nguon/domain/tables/saved-view'
import type { ViewQuery } from '@nguon/domain/tables/saved-view'
import { paths } from '../app/paths.ts'
import { firstPlace } from '../tables/keyset-pager.tsx'
import type { ListInput, MatchInput } from './wire.ts'

export type ListAddress = ReturnType<(typeof paths)['candidates']['read']>
export type ListView = NonNullable<ListAddress['view']>

export const PAGE = 50

const conditions = {
  open: {},
  overdue: { due: 'overdue' },
  soon: { due: 'within_30_days' },
  closed: { status: 'closed' },
} as const satisfies Record<ListView, Pick<ListInput, 'due' | 'status'>>

/** What the counts are asked with: the address without stage, order and page. */
export function countInputOf({ view, group, q, unit, admitted, asked }: ListAddress) {
  return {
    ...conditions[view ?? 'open'],
    ...(group === undefined ? {} : { group }),
    ...(q === undefined ? {} : { text: q }),
    ...(unit === undefined ? {} : { unitId: unit }),
    ...(admitted === undefined ? {} : { admittedIn: admitted }),
    ...(asked === undefined ? {} : { asked: true }),
  }
}

/** All that narrows the list. */
export function matchInputOf(address: ListAddress): MatchInput {
  const { stage } = address
  return { ...countInputOf(address), ...(stage === undefined ? {} : { stage }) }
}

/** What a file of the list is asked with: all of it, in its order. */
export function exportInputOf(
  address: ListAddress,
): Omit<ListInput, 'cursor' | 'backwards' | 'whole'> {
  const { sort } = address
  return {
    ...matchInputOf(address),
    ...(sort === undefined ? {} : { sort: sort.by, direction: sort.descending ? 'desc' : 'asc' }),
  }
}

/** What the list is asked with. */
export function listInputOf(address: ListAddress): ListInput {
  const { after, before, paper } = address
  const cursor = before ?? after
  return {
    ...exportInputOf(address),
    ...(paper === undefined ? {} : { whole: true }),
    ...(cursor === undefined ? {} : { cursor, backwards: before !== undefined }),
  }
}

/** The same list from its first page. */
export const fromStart = { ...firstPlace, open: undefined, paper: undefined }

/** The list as a saved view keeps it. */
export const addressOfView = (query: ViewQuery): Partial<ListAddress> => ({
  ...noFilter,
  view: undefined,
  sort: undefined,
  columns: undefined,
  density: undefined,
  ...paths.candidates.read({ search: new URLSearchParams(query).toString(), hash: '' }),
})

/** What a view of this list keeps, with the columns that are on screen. */
export const viewOfAddress = (list: ListAddress): ViewQuery =>
  viewOf('candidates', new URL(paths.candidates({ ...list, unitId: '-' }), 'https://-').search)

/** The same list with nothing that narrows it. */
export const noFilter = {
  stage: undefined,
  group: undefined,
  unit: undefined,
  admitted: undefined,
  asked: undefined,
  q: undefined,
} satisfies Partial<ListAddress>
