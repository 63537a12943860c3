import { queryClient, trpcIn } from '../api/client.ts'
import type { paths } from '../app/paths.ts'

export type AuditFilter = ReturnType<typeof paths.audit.read>

/** Every condition taken back. */
export const noFilter = {
  action: undefined,
  who: undefined,
  subject: undefined,
  id: undefined,
  from: undefined,
  to: undefined,
} satisfies AuditFilter

const paging = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor }

/** The filter as procedures take it. */
export function conditionsOf({ action, who, subject, id, from, to }: AuditFilter) {
  return { action, who, subjectType: subject, subjectId: id, from, to }
}

/** The entries of one unit, or of the whole installation. */
export function entriesOf(unitId: string | undefined, filter: AuditFilter) {
  const input = conditionsOf(filter)
  const procedures = trpcIn(unitId).audit
  return unitId === undefined
    ? procedures.listAll.infiniteQueryOptions(input, paging)
    : procedures.list.infiniteQueryOptions(input, paging)
}

export function prefetchEntries(unitId: string | undefined, filter: AuditFilter): void {
  void queryClient.prefetchInfiniteQuery(entriesOf(unitId, filter))
}
