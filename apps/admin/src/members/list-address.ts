import type { paths } from '../app/paths.ts'
import { firstPlace } from '../tables/keyset-pager.tsx'
import type { MemberView } from './member-views.ts'
import type { CountInput, ListInput } from './wire.ts'

export type ListAddress = ReturnType<(typeof paths)['members']['read']>

export const PAGE = 50

const conditions = {
  present: {},
  probationary: { standing: 'probationary' },
  exempt: { status: 'exempt' },
  left: { status: 'left' },
  admitted: { status: 'admitted' },
} as const satisfies Partial<Record<MemberView, Pick<ListInput, 'status' | 'standing'>>>

export type RollView = keyof typeof conditions

/** The view of the roll that an address shows; undefined where it shows something else. */
export function rollView({ view = 'present' }: ListAddress): RollView | undefined {
  return view === 'structure' || view === 'mentors' ? undefined : view
}

/** What the views are counted under: the address without view, order and page. */
export function countInputOf({ unit, on, gender, age, group, q }: ListAddress): CountInput {
  return {
    ...(unit === undefined ? {} : { unitId: unit }),
    ...(on === undefined ? {} : { on }),
    ...(gender === undefined ? {} : { gender }),
    ...(age === undefined ? {} : { age }),
    ...(group === undefined ? {} : { group }),
    ...(q === undefined ? {} : { text: q }),
  }
}

/** What the list is asked with. */
export function listInputOf(address: ListAddress): ListInput {
  const { standing, how, year, sort, after, before } = address
  const cursor = before ?? after
  return {
    ...countInputOf(address),
    ...(standing === undefined ? {} : { standing }),
    ...(how === undefined ? {} : { how }),
    ...(year === undefined ? {} : { thisYear: true }),
    ...conditions[rollView(address) ?? 'present'],
    ...(sort === undefined ? {} : { direction: sort.descending ? 'desc' : 'asc' }),
    ...(cursor === undefined ? {} : { cursor, backwards: before !== undefined }),
  }
}

/** The same list from its first page. */
export const fromStart = { ...firstPlace, open: undefined }

/** The same list with nothing that narrows it. */
export const noFilter = {
  standing: undefined,
  gender: undefined,
  age: undefined,
  group: undefined,
  how: undefined,
  year: undefined,
  on: undefined,
  unit: undefined,
  q: undefined,
} satisfies Partial<ListAddress>
