import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation, useParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { useHasRole } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { ScreenBoundary } from '../shell/screen-boundary.tsx'
import classes from './candidate.module.css'
import { CandidateHead } from './candidate-head.tsx'
import { CandidateTimeline } from './candidate-timeline.tsx'
import { FactDrawer } from './fact-drawer.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { StepDrawer } from './step-drawer.tsx'
import { StepsPanel } from './steps-panel.tsx'
import { useMayRecord } from './use-may-record.ts'

export function clientLoader({ params }: ClientLoaderFunctionArgs) {
  const { unitId, caseId = '' } = params
  void queryClient.prefetchQuery(trpcIn(unitId).candidates.get.queryOptions({ caseId }))
  return null
}

export default function CandidateRoute() {
  const { caseId = '' } = useParams()
  return (
    <ScreenBoundary resetKey={caseId} isWhole>
      <CandidateScreen key={caseId} caseId={caseId} />
    </ScreenBoundary>
  )
}

function CandidateScreen({ caseId }: { caseId: string }) {
  const { unitId = '' } = useParams()
  const { step } = paths.candidate.read(useLocation())
  const { data: file } = useSuspenseQuery(useTrpc().candidates.get.queryOptions({ caseId }))
  const mayWrite = useMayRecord()
  const mayReveal = useHasRole(['planner', 'data_protection_officer'])
  const chosen = file.nextSteps.find(({ command }) => command === step)
  return (
    <>
      <CandidateHead file={file} unitId={unitId} mayWrite={mayWrite} />
      <div className={classes['columns']}>
        <StepsPanel file={file} unitId={unitId} mayWrite={mayWrite} />
        <FactsPanel file={file} unitId={unitId} mayWrite={mayWrite} mayReveal={mayReveal} />
        <CandidateTimeline file={file} />
      </div>
      {mayWrite && step === 'fact' ? <FactDrawer file={file} unitId={unitId} /> : null}
      {mayWrite && chosen !== undefined ? (
        <StepDrawer key={chosen.command} file={file} step={chosen} unitId={unitId} />
      ) : null}
    </>
  )
}
