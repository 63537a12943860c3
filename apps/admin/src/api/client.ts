import type { PortalRouter } from '@nguon/api/portal'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { useParams } from 'react-router'
import { isSignedOut, readFailure } from './read-failure.ts'
import { reportSessionEnd } from './session-end.ts'

type Prefixed = { keyPrefix: true }
export type Trpc = TRPCOptionsProxy<PortalRouter, Prefixed>

/** Calls of a screen start before it is known that nobody is signed in: nothing has ended then. */
const onError = (error: unknown): void => {
  const known = queryClient.getQueryData(trpcIn(null).auth.me.queryKey())
  if (isSignedOut(error) && known) reportSessionEnd()
}

/** Server data lives here and nowhere else; nothing of it is written to the browser's storage. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    // Asked at once or refused at once: what waits for the network would be done after "cancel" too.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: 30_000,
      retry: (count, error) => readFailure(error) === undefined && count < 2,
    },
  },
})

function connect(unitId: string | null): Trpc {
  const client = createTRPCClient<PortalRouter>({
    links: [
      httpBatchLink({
        url: '/api/trpc',
        maxItems: 10,
        // Questions too: what is asked for may be a person's name, and addresses end in proxies' logs.
        methodOverride: 'POST',
        headers: unitId === null ? {} : { 'x-nguon-scope': unitId },
      }),
    ],
  })
  return createTRPCOptionsProxy<PortalRouter, Prefixed>({
    client,
    queryClient,
    keyPrefix: unitId ?? 'committee',
  })
}

const connections = new Map<string | null, Trpc>()

/**
 * The procedures as seen from one unit: the unit goes with every call as a header and is part of
 * every query key, so that the data of two scopes cannot mix. `null` for screens without a unit.
 */
export function trpcIn(unitId: string | null | undefined): Trpc {
  const scope = unitId ?? null
  const connection = connections.get(scope) ?? connect(scope)
  connections.set(scope, connection)
  return connection
}

/** The procedures in the scope that stands in the address (`/u/:unitId/…`). */
export const useTrpc = (): Trpc => trpcIn(useParams()['unitId'])
