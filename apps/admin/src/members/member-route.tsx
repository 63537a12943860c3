import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation, useParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import classes from '../candidates/candidate.module.css'
import { useMayRecord } from '../candidates/use-may-record.ts'
import { ScreenBoundary } from '../shell/screen-boundary.tsx'
import { DutiesPanel } from './duties-panel.tsx'
import { MemberFactDrawer } from './member-fact-drawer.tsx'
import { MemberFactsPanel } from './member-facts-panel.tsx'
import { MemberHead } from './member-head.tsx'
import { MemberTimeline } from './member-timeline.tsx'

export function clientLoader({ params }: ClientLoaderFunctionArgs) {
  const { unitId, memberId = '' } = params
  void queryClient.prefetchQuery(trpcIn(unitId).members.get.queryOptions({ memberId }))
  return null
}

export default function MemberRoute() {
  const { memberId = '' } = useParams()
  return (
    <ScreenBoundary resetKey={memberId} isWhole>
      <MemberScreen key={memberId} memberId={memberId} />
    </ScreenBoundary>
  )
}

function MemberScreen({ memberId }: { memberId: string }) {
  const { unitId = '' } = useParams()
  const { act } = paths.member.read(useLocation())
  const { data: file } = useSuspenseQuery(useTrpc().members.get.queryOptions({ memberId }))
  const mayWrite = useMayRecord()
  return (
    <>
      <MemberHead file={file} unitId={unitId} mayWrite={mayWrite} />
      <div className={classes['columns']}>
        <DutiesPanel file={file} unitId={unitId} />
        <MemberFactsPanel file={file} unitId={unitId} />
        <MemberTimeline file={file} mayWrite={mayWrite} />
      </div>
      {mayWrite && act === 'record' && file.offered.length > 0 ? (
        <MemberFactDrawer file={file} unitId={unitId} />
      ) : null}
    </>
  )
}
