import { setTimeout as sleep } from 'node:timers/promises'
import { CliFault } from '../core/fault.ts'
import { startChild, type ChildSpec, type RunningChild } from './child.ts'

export type Supervised = {
  /** The first start: rejects with a `CliFault` if it fails. */
  ready: Promise<void>
  /** Settles with a fault when the process could not be kept alive. */
  gaveUp: Promise<CliFault>
  stop: () => Promise<void>
}

const ATTEMPTS = 6
const STEADY_AFTER_MS = 60_000

/** Waits before the n-th restart in a row, in seconds. */
const backOff = (attempt: number): number => Math.min(2 ** (attempt - 1) / 2, 10)

/**
 * Keeps one process alive: restarts it with growing pauses, and gives up after six failures in a
 * row. Its first start gets no second try, because what fails then fails again.
 */
export function supervise(
  spec: ChildSpec,
  onRestart: (name: string, seconds: number) => void,
): Supervised {
  const stopping = new AbortController()
  const gaveUp = Promise.withResolvers<CliFault>()
  let current: RunningChild | undefined
  const keepAlive = async (first: RunningChild): Promise<void> => {
    let failures = 0
    let child = first
    let startedAt = performance.now()
    for (;;) {
      await child.ended
      if (stopping.signal.aborted) return
      failures = performance.now() - startedAt > STEADY_AFTER_MS ? 1 : failures + 1
      if (failures >= ATTEMPTS) {
        const values = { name: spec.name, times: String(failures), file: spec.log }
        gaveUp.resolve(new CliFault('child_gave_up', values))
        return
      }
      onRestart(spec.name, backOff(failures))
      await sleep(backOff(failures) * 1000, undefined, { signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted) return
      startedAt = performance.now()
      child = await startChild(spec)
      if (stopping.signal.aborted) await child.stop()
      // A child that is not ready in time is ended and counts as one more failure.
      child.ready.catch(() => child.stop())
      current = child
    }
  }
  const start = async (): Promise<void> => {
    const child = await startChild(spec)
    current = child
    await child.ready
    keepAlive(child).catch((error: unknown) => {
      const values = { name: spec.name, file: spec.log }
      gaveUp.resolve(new CliFault('child_failed', values, { cause: error }))
    })
  }
  return {
    ready: start(),
    gaveUp: gaveUp.promise,
    stop: async () => {
      stopping.abort()
      await current?.stop()
    },
  }
}
