import type { PortalRouter } from '@nguon/api/portal'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

export type Edition = inferRouterOutputs<PortalRouter>['rules']['list']['editions'][number]
export type EditionRule = Edition['rules'][number]
export type ConfirmInput = inferRouterInputs<PortalRouter>['rules']['confirm']
