import type { PortalRouter } from '@nguon/api/portal'
import type { inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<PortalRouter>['figures']

export type Figure = Outputs['preview']['figures'][number]
export type Release = Outputs['list'][number]
export type Month = { year: number; month: number }
