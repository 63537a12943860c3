import type { KeptList, ListLook } from '@nguon/domain/tables/list-look'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { queryClient, trpcIn } from '../api/client.ts'

type Shown = { columns?: string[] | undefined; density?: ListLook['density'] | undefined }

/** How the account wants a list drawn, wherever it works. */
export const lookOf = (list: KeptList) => trpcIn(null).tables.look.queryOptions({ list })

/**
 * Columns and height of a list: those of the address, for whoever follows a link, before those that the
 * account keeps. Choosing keeps the choice; `bare` is the address that says nothing of them.
 */
export function useListLook(list: KeptList, address: Shown, bare: string) {
  const navigate = useNavigate()
  const { data } = useQuery(lookOf(list))
  const keep = useMutation(trpcIn(null).tables.keepLook.mutationOptions())
  const columns = address.columns ?? data?.columns ?? undefined
  const density = address.density ?? data?.density ?? 'compact'
  const choose = (change: Partial<ListLook>) => {
    const look = { columns: columns ?? null, density, ...change }
    queryClient.setQueryData(lookOf(list).queryKey, (kept) => ({
      firstView: kept?.firstView ?? null,
      ...look,
    }))
    keep.mutate({ list, ...look })
    if (address.columns !== undefined || address.density !== undefined)
      void navigate(bare, { replace: true, preventScrollReset: true })
  }
  return { columns, density, choose }
}
