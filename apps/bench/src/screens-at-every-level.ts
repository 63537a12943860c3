import type { Figure } from './figure.ts'
import { underLoad } from './load.ts'
import { question } from './portal-requests.ts'
import type { World } from './world.ts'

const listed = (input: Record<string, string>) => ({
  procedure: 'candidates.list',
  input: { ...input, direction: 'asc' },
})

const screens = {
  'list, one stage by name': listed({ stage: 'verified', status: 'open', sort: 'name' }),
  'list, all open by name': listed({ status: 'open', sort: 'name' }),
  'list, overdue by deadline': listed({ status: 'open', due: 'overdue', sort: 'due' }),
  'overview of the year': { procedure: 'overview.get', input: { year: 2026 } },
  'tree with counts': { procedure: 'units.tree', input: {} },
  'sources of units': { procedure: 'units.sources', input: {} },
}

/** How long a screen waits for its data from the root down to one cell; the slowest level counts. */
export async function screensAtEveryLevel(world: World, origin: string): Promise<Figure[]> {
  const { rows: units } = await world.query<{ id: string; level: number }>(
    `select distinct on (length(path)) id, length(path) / 4 as level from app.unit
     order by length(path), path`,
  )
  const figures: Figure[] = []
  for (const [name, asked] of Object.entries(screens)) {
    const body = JSON.stringify(asked.input)
    const times = []
    for (const { id, level } of units) {
      const to = question(world, { origin, unit: id, procedure: asked.procedure })
      times.push({ level, ...(await underLoad({ ...to, connections: 1, seconds: 2, body })) })
    }
    const slowest = Math.max(...times.map(({ p99 }) => p99))
    figures.push({
      what: `${name}, at any level, p99 at one connection`,
      measured: `${slowest} ms`,
      anchor: times.map(({ level, p50, p99 }) => `level ${level}: ${p50}/${p99} ms`).join(', '),
      must: '≤ 50 ms',
      holds: slowest <= 50,
    })
  }
  return figures
}
