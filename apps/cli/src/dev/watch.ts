import { watch } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startChild, type ChildSpec } from '../children/child.ts'
import { repository } from '../core/config.ts'

const SETTLED_AFTER_MS = 150

/** Runs a process from its sources, and again whenever they or a package change. */
export async function runWatched(
  spec: ChildSpec,
  onProblem: (error: unknown) => void,
): Promise<() => Promise<void>> {
  const stopping = new AbortController()
  const { signal } = stopping
  let child = await startChild(spec)
  child.ready.catch(onProblem)
  let restarting: Promise<void> | undefined
  const restart = async (): Promise<void> => {
    await sleep(SETTLED_AFTER_MS)
    await child.stop()
    restarting = undefined
    if (signal.aborted) return
    child = await startChild(spec)
    child.ready.catch(onProblem)
  }
  const follow = async (folder: string): Promise<void> => {
    for await (const { filename } of watch(folder, { recursive: true, signal })) {
      if (filename && /\.(ts|sql|json)$/.test(filename) && !filename.endsWith('.test.ts')) {
        restarting ??= restart().catch(onProblem)
      }
    }
  }
  for (const folder of [path.dirname(spec.entry), path.join(repository, 'packages')]) {
    follow(folder).catch((error: unknown) => {
      if (!signal.aborted) onProblem(error)
    })
  }
  return async () => {
    stopping.abort()
    await restarting
    await child.stop()
  }
}
