import type { paths } from '../app/paths.ts'
import { firstPlace } from '../tables/keyset-pager.tsx'
import type { ListInput } from './wire.ts'

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

/** What a file of the list is asked with: all of it, in its order. */
export function exportInputOf(address: ListAddress): Omit<ListInput, 'cursor' | 'backwards'> {
  const { stage, sort } = address
  return {
    ...countInputOf(address),
    ...(stage === undefined ? {} : { stage }),
    ...(sort === undefined ? {} : { sort: sort.by, direction: sort.descending ? 'desc' : 'asc' }),
  }
}

/** What the list is asked with. */
export function listInputOf(address: ListAddress): ListInput {
  const { after, before } = address
  const cursor = before ?? after
  return {
    ...exportInputOf(address),
    ...(cursor === undefined ? {} : { cursor, backwards: before !== undefined }),
  }
}

/** The same list from its first page. */
export const fromStart = { ...firstPlace, open: undefined }

/** The same list with nothing that narrows it. */
export const noFilter = {
  stage: undefined,
  group: undefined,
  unit: undefined,
  admitted: undefined,
  asked: undefined,
  q: undefined,
} satisfies Partial<ListAddress>
