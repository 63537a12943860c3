import { readFile } from 'node:fs/promises'

/** Resident memory of the processes under `nguon start`, and how many connections their database has. */
export type Sample = { processes: Record<string, number>; connections: number }

const NAMES: [string, RegExp][] = [
  ['worker', /apps\/worker\//],
  ['portal', /apps\/server\//],
  ['site', /apps\/site\//],
]

/** Reads what Linux shows of the processes; memory in MiB. */
export async function takeSample(pid: number): Promise<Sample> {
  const processes: Record<string, number> = {}
  let connections = 0
  for (const child of await childrenOf(pid)) {
    const command = (await readFile(`/proc/${child}/cmdline`, 'utf8')).replaceAll('\0', ' ')
    const name = NAMES.find(([, pattern]) => pattern.test(command))?.[0]
    if (name !== undefined) processes[name] = await residentMiB(child)
    if (command.includes('/bin/postgres ')) connections = await countConnections(child)
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
  return [
    ...NAMES.map(([name]) =>
      compare(`memory of ${name}, MiB`, ({ processes }) => processes[name] ?? 0),
    ),
    compare('connections', ({ connections }) => connections),
  ]
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
