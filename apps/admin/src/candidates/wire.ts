import type { PortalRouter } from '@nguon/api/portal'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<PortalRouter>['candidates']
type Inputs = inferRouterInputs<PortalRouter>['candidates']

export type CandidateRow = Outputs['list']['rows'][number]
export type CandidateFile = Outputs['get']
export type StepInput = Inputs['recordStep']
export type CommandKind = StepInput['command']['kind']
export type ListInput = Inputs['list']
export type ChosenCases = Inputs['bulk']['preview']['chosen']
export type MatchInput = Extract<ChosenCases, { matching: object }>['matching']
export type BulkAct = Outputs['bulk']['recent'][number]
export type PreviewedCase = Outputs['bulk']['preview'][number]
export type NextStep = CandidateFile['nextSteps'][number]
export type CaseFinding = CandidateFile['findings'][number]
export type CaseFact = Inputs['recordFact']['event']
export type PossibleDuplicate = Extract<
  Outputs['create'],
  { outcome: 'possible_duplicate' }
>['duplicates'][number]
