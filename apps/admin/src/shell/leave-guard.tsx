import { lazy, Suspense, use, useEffect } from 'react'
import { useBlocker } from 'react-router'
import { LeaveContext } from './leave-context.ts'

const LeaveDialog = lazy(async () => ({
  default: (await import('./leave-dialog.tsx')).LeaveDialog,
}))

type Props = {
  active: boolean
  /** What is lost, where it is not input. */
  words?: { title: string; text: string }
}

/** Asks before unsaved input is left behind, inside the portal and when drawer or window closes. */
export function LeaveGuard({ active, words }: Props) {
  const { keep } = use(LeaveContext)
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      active && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    keep(active)
    return () => keep(false)
  }, [active, keep])
  useEffect(() => {
    if (!active) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [active])
  if (blocker.state !== 'blocked') return null
  return (
    <Suspense>
      <LeaveDialog words={words} onLeave={() => blocker.proceed()} onStay={() => blocker.reset()} />
    </Suspense>
  )
}
