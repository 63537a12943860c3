import type { PortalRouter } from '@nguon/api/portal'
import type { inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<PortalRouter>['people']

export type NotedFlag = Outputs['flags'][number]
export type KnownBasis = Outputs['bases']['recorded'][number]
