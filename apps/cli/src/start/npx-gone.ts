import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive, processFacts } from '@nguon/postgres/process-facts'

/** What stands between npx and us, when it ran us; nothing else is passed, such as somebody's script. */
const BETWEEN = /^(sh -c|(\S*node )?\S*pnpm) /
const LOOK_EVERY_MS = 1_000

/**
 * Settles once the npx that ran us is gone. It passes a signal on to its shell alone, which dies of
 * it; pnpm below knows nothing of that, and would go on for ever. Where no npx ran us, or nobody can
 * tell, this never settles: who outlives a shell or a terminal may be meant to.
 */
export async function npxGone(): Promise<void> {
  const npx = await npxAbove(process.ppid)
  if (!npx) return new Promise(() => {})
  // One look may fail for a reason of its own, where files are short: two in a row are believed.
  for (let missed = 0; missed < 2; missed = (await isAlive(npx)) ? 0 : missed + 1)
    await sleep(LOOK_EVERY_MS, undefined, { ref: false })
}

async function npxAbove(pid: number): Promise<{ pid: number; started: string } | undefined> {
  const facts = await processFacts(pid)
  if (facts?.command.startsWith('npm exec ')) return { pid, started: facts.started }
  return facts && BETWEEN.test(facts.command) ? npxAbove(facts.parent) : undefined
}
