import { readFile } from 'node:fs/promises'
import { isAlive, processFacts, type ProcessFacts } from '@nguon/postgres/process-facts'

export type Relative = ProcessFacts & { pid: number }

/** The processes that a process started, and theirs. Only Linux shows them; elsewhere there are none. */
export async function familyOf(pid: number): Promise<Relative[]> {
  const listed = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  const pids = listed.split(' ').filter(Boolean).map(Number)
  const branches = await Promise.all(
    pids.map(async (child) => {
      const facts = await processFacts(child)
      return facts ? [{ pid: child, ...facts }, ...(await familyOf(child))] : []
    }),
  )
  return branches.flat()
}

/** The commands of those who still live. */
export async function survivors(family: readonly Relative[]): Promise<string[]> {
  const living = await Promise.all(family.map(isAlive))
  return family.filter((_, index) => living[index]).map(({ command }) => command)
}
