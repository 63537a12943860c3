import type { Figure } from './figure.ts'
import { underLoad } from './load.ts'
import { procedure } from './portal-requests.ts'
import type { World } from './world.ts'

const lists = [
  ['one stage by name', { stage: 'verified', status: 'open', sort: 'name' }],
  ['all open by name', { status: 'open', sort: 'name' }],
  ['overdue by deadline', { status: 'open', due: 'overdue', sort: 'due' }],
] as const

/** How long a list takes from the root down to one cell; the slowest level counts. */
export async function listsAtEveryLevel(world: World, origin: string): Promise<Figure[]> {
  const { rows: units } = await world.query<{ id: string; level: number }>(
    `select distinct on (length(path)) id, length(path) / 4 as level from app.unit
     order by length(path), path`,
  )
  const figures: Figure[] = []
  for (const [name, input] of lists) {
    const times = []
    for (const { id, level } of units) {
      const headers = { cookie: world.cookie, 'x-nguon-scope': id }
      const url = procedure(origin, 'candidates.list', { ...input, direction: 'asc' })
      times.push({ level, ...(await underLoad({ url, connections: 1, seconds: 2, headers })) })
    }
    const slowest = Math.max(...times.map(({ p99 }) => p99))
    figures.push({
      what: `list, ${name}, at any level, p99 at one connection`,
      measured: `${slowest} ms`,
      anchor: times.map(({ level, p50, p99 }) => `level ${level}: ${p50}/${p99} ms`).join(', '),
      must: '≤ 50 ms',
      holds: slowest <= 50,
    })
  }
  return figures
}
