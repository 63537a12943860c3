import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PostgresFault } from './fault.ts'
import { isAlive, processFacts } from './process-facts.ts'

type Owner = { pid: number; started: string }

/**
 * Makes this process the only one that manages the data folder. A lock left by a process that is
 * gone is taken over; a live one is a `second_instance`. Returns the release.
 */
export async function takeOwnerLock(dataDir: string): Promise<() => Promise<void>> {
  const lock = path.join(dataDir, 'owner.json')
  const mine = path.join(dataDir, `owner.${process.pid}.json`)
  const facts = await processFacts(process.pid)
  const content = JSON.stringify({ pid: process.pid, started: facts?.started ?? '' })
  await writeFile(mine, content)
  try {
    if (!(await claim(mine, lock))) {
      await dropStaleLock(lock, dataDir)
      if (!(await claim(mine, lock))) throw secondInstance(dataDir, undefined)
    }
  } finally {
    await rm(mine, { force: true })
  }
  return async () => {
    const held = await readFile(lock, 'utf8').catch(() => '')
    if (held === content) await rm(lock, { force: true })
  }
}

/** Whether the process that manages this folder still lives. */
export async function isManaged(dataDir: string): Promise<boolean> {
  const owner = await readOwner(path.join(dataDir, 'owner.json'))
  return owner !== undefined && (await isAlive(owner))
}

async function claim(mine: string, lock: string): Promise<boolean> {
  try {
    await link(mine, lock)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function dropStaleLock(lock: string, dataDir: string): Promise<void> {
  const owner = await readOwner(lock)
  if (owner && (await isAlive(owner))) throw secondInstance(dataDir, owner.pid)
  const aside = `${lock}.stale.${process.pid}`
  await rename(lock, aside).catch(() => undefined)
  await rm(aside, { force: true })
}

async function readOwner(lock: string): Promise<Owner | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(lock, 'utf8'))
    if (typeof value !== 'object' || value === null) return undefined
    if (!('pid' in value) || !('started' in value)) return undefined
    if (typeof value.pid !== 'number' || typeof value.started !== 'string') return undefined
    return { pid: value.pid, started: value.started }
  } catch {
    return undefined
  }
}

const secondInstance = (dataDir: string, pid: number | undefined): PostgresFault =>
  new PostgresFault('second_instance', `Another process already runs the data in ${dataDir}.`, {
    dataDir,
    ...(pid === undefined ? {} : { pid }),
  })
