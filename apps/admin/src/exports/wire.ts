import type { PortalRouter } from '@nguon/api/portal'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

export type ExportLine = inferRouterOutputs<PortalRouter>['exports']['get']
export type ExportFormat = inferRouterInputs<PortalRouter>['exports']['candidates']['format']

/** The worker has it in hand, or it waits for it: the screen asks again and again. */
export const isUnderWay = ({ status }: Pick<ExportLine, 'status'>): boolean =>
  status === 'waiting' || status === 'running'

/** Where the browser fetches a file; it asks without headers of ours, so the unit stands in the address. */
export const fileAddress = (exportId: string, unitId: string | undefined): string =>
  `/api/exports/${exportId}${unitId === undefined ? '' : `?unit=${unitId}`}`
