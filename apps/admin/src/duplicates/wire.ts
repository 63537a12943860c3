import type { PortalRouter } from '@nguon/api/portal'
import type { inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<PortalRouter>['duplicates']

export type Pair = Outputs['list']['pairs'][number]
export type PairPerson = Pair['first']
export type DoneMerge = Outputs['merges']['merges'][number]
export type Compared = Outputs['compare']
export type ComparedPerson = Compared['first']
export type ComparedCase = ComparedPerson['file']['cases'][number]
