import type { PortalRouter } from '@nguon/api/portal'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<PortalRouter>['members']
type Inputs = inferRouterInputs<PortalRouter>['members']

export type MemberRow = Outputs['list']['rows'][number]
export type MemberFile = Outputs['get']
export type MemberEntry = MemberFile['entries'][number]
export type MemberStructure = Outputs['structure']
export type MentorRow = Outputs['mentors']['rows'][number]
export type ListInput = Inputs['list']
export type CountInput = Inputs['counts']
export type MemberFact = Inputs['record']['fact']
