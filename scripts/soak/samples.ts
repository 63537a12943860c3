import { readFile } from 'node:fs/promises'

/** A process by its id, with its resident memory. */
type Running = { pid: string; mebibytes: number }

/** The processes under `nguon start` by name, and how many connections their database has. */
export type Sample = { processes: Record<string, Running>; connections: number }

const DATABASE = 'database'
const NAMES: [string, RegExp][] = [
  ['worker', /apps\/worker\//],
  ['portal', /apps\/server\//],
  ['site', /apps\/site\//],
  [DATABASE, /\/bin\/postgres /],
]

/** Reads what Linux shows of the processes. */
export async function takeSample(pid: number): Promise<Sample> {
  const processes: Record<string, Running> = {}
  let connections = 0
  for (const child of await childrenOf(pid)) {
    const command = (await readFile(`/proc/${child}/cmdline`, 'utf8')).replaceAll('\0', ' ')
    const name = NAMES.find(([, pattern]) => pattern.test(command))?.[0]
    if (name === undefined) continue
    processes[name] = { pid: child, mebibytes: await residentMiB(child) }
    if (name === DATABASE) connections = await countConnections(child)
  }
  return { processes, connections }
}

async function childrenOf(pid: number | string): Promise<string[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return text.trim().split(' ').filter(Boolean)
}

async function residentMiB(pid: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}

/** A server process of a client is called `postgres: role database address`. */
async function countConnections(pid: string): Promise<number> {
  const names = await Promise.all(
    (await childrenOf(pid)).map((child) => readFile(`/proc/${child}/cmdline`, 'utf8')),
  )
  return names.filter((name) => name.startsWith('postgres: app_')).length
}

export type Verdict = { what: string; first: number; last: number; flat: boolean }

/** Compares the second quarter with the last one: by then everything is warm. Flat means within a fifth. */
export function judge(samples: readonly Sample[]): Verdict[] {
  const quarter = Math.max(1, Math.floor(samples.length / 4))
  const early = samples.slice(quarter, 2 * quarter)
  const late = samples.slice(-quarter)
  const compare = (what: string, read: (sample: Sample) => number): Verdict => {
    const [first, last] = [median(early.map(read)), median(late.map(read))]
    return { what, first, last, flat: last <= first * 1.2 + 2 }
  }
  const judged = NAMES.filter(([name]) => name !== DATABASE)
  return [
    ...judged.map(([name]) =>
      compare(`memory of ${name}, MiB`, ({ processes }) => processes[name]?.mebibytes ?? 0),
    ),
    compare('connections', ({ connections }) => connections),
  ]
}

/**
 * The processes that were not one and the same from the first sample to the last. Whoever started
 * again hides what it leaked, and a worker that is gone fails no request.
 */
export function interrupted(samples: readonly Sample[]): string[] {
  return NAMES.map(([name]) => name).filter((name) => {
    const [first, ...later] = samples.map(({ processes }) => processes[name]?.pid)
    return first === undefined || later.some((pid) => pid !== first)
  })
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
