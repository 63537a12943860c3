import type { PortalRouter } from '@nguon/api/portal'
import type { QueryClient } from '@tanstack/react-query'

/** The features whose answers are counted from people, cases and the tree of units. */
const counted: ReadonlySet<unknown> = new Set([
  'candidates',
  'figures',
  'members',
  'overview',
  'people',
  'plans',
  'units',
] satisfies (keyof PortalRouter['_def']['record'])[])

/** Whether a query, of whatever scope, is answered from people and units: `[[scope], [feature, …], …]`. */
export function isCounted([, procedure]: readonly unknown[]): boolean {
  return Array.isArray(procedure) && counted.has(procedure[0])
}

/** After every change of a person, a case or the tree: no screen of any scope keeps an old number. */
export const refreshCounted = (queryClient: QueryClient): Promise<void> =>
  queryClient.invalidateQueries({ predicate: ({ queryKey }) => isCounted(queryKey) })
