/**
 * What a saved view of a list keeps of its address: conditions, order and columns. What somebody typed
 * to search is not among it, nor the row that is open, nor the page: those are persons.
 */
export const viewParameters = {
  candidates: ['view', 'stage', 'group', 'unit', 'admitted', 'asked', 'sort', 'columns', 'density'],
} as const

export const viewedLists = ['candidates'] as const satisfies (keyof typeof viewParameters)[]
export type ViewedList = (typeof viewedLists)[number]

/** Identifiers of ours, a year, ids of columns: no word that somebody wrote. */
export const isParameter = (value: string): boolean => /^[a-z0-9_.-]{1,200}$/iu.test(value)

export type ViewQuery = Record<string, string>

/** How many views an account keeps of one list of a unit. */
export const MOST_VIEWS = 30

const isKept = (list: ViewedList, name: string): boolean =>
  viewParameters[list].some((kept) => kept === name)

/** Whether a view holds nothing but what one of this list keeps. */
export const isViewOf = (list: ViewedList, query: ViewQuery): boolean =>
  Object.keys(query).every((name) => isKept(list, name))

/** What a view of the list keeps of an address. */
export function viewOf(list: ViewedList, search: string): ViewQuery {
  const kept = [...new URLSearchParams(search)].filter(
    ([name, value]) => isKept(list, name) && isParameter(value),
  )
  return Object.fromEntries(kept)
}

/** Whether an address shows exactly what the view keeps. */
export function showsView(list: ViewedList, search: string, query: ViewQuery): boolean {
  const shown = Object.entries(viewOf(list, search))
  return (
    shown.length === Object.keys(query).length &&
    shown.every(([name, value]) => query[name] === value)
  )
}

export type ViewRefusal = 'view_not_shareable' | 'views_full'

/** Why a view cannot be kept: only who plans or leads in the unit shares, and an account keeps a few. */
export function refusalOfView(
  { shared }: { shared: boolean },
  { mayShare, kept }: { mayShare: boolean; kept: number },
): ViewRefusal | null {
  if (shared && !mayShare) return 'view_not_shareable'
  return kept >= MOST_VIEWS ? 'views_full' : null
}
