import type { PortalRouter } from '@nguon/api/portal'
import type { inferRouterOutputs } from '@trpc/server'

export type Overview = inferRouterOutputs<PortalRouter>['overview']['get']
export type UnitResult = Overview['units'][number]
