import type { LikenessBasis } from '@nguon/domain/duplicates/likeness-bases'
import { queryClient, trpcIn } from '../api/client.ts'
import { refreshCounted } from '../api/refresh-counted.ts'

export type PairView = { view: 'dismissed' | undefined; basis: LikenessBasis | undefined }

const paging = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor }

export const pairsOf = (unitId: string | undefined, { view = 'open', basis }: PairViewInput) =>
  trpcIn(unitId).duplicates.list.infiniteQueryOptions({ view, basis }, paging)

type PairViewInput = { view: 'open' | 'dismissed' | undefined; basis: LikenessBasis | undefined }

export const mergesOf = (unitId: string | undefined) =>
  trpcIn(unitId).duplicates.merges.infiniteQueryOptions({}, paging)

/** After whatever changes a pair: its lists, its comparison, and every number that is counted from persons. */
export async function refreshDuplicates(unitId: string | undefined): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries(trpcIn(unitId).duplicates.pathFilter()),
    refreshCounted(queryClient),
  ])
}
