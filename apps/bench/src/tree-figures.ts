import { sizes } from '@nguon/testing/generated/generate-tree'
import type { Figure } from './figure.ts'
import { underLoad } from './load.ts'
import { portalOf } from './portal-figures.ts'
import { question } from './portal-requests.ts'
import { buildWorld } from './world.ts'

/** Every node of a tree of 10,000 units in six levels, opened one after another. */
export async function treeFigures(): Promise<Figure[]> {
  const world = await buildWorld(sizes.deep)
  try {
    const { rows: nodes } = await world.query<{ id: string }>(
      `select u.id from app.unit u
       where exists (select from app.unit c where c.parent_id = u.id) order by length(u.path), u.path`,
    )
    const { origin, start } = await portalOf(world)
    const portal = await start()
    try {
      const load = await underLoad({
        ...question(world, { origin, unit: world.rootId, procedure: 'units.tree' }),
        connections: 1,
        body: nodes.map(({ id }) => JSON.stringify({ parentId: id })),
      })
      return [
        {
          what: 'open a node of 10,000 units in six levels, p97.5 at one connection',
          measured: `${load.p97} ms (p50 ${load.p50} ms, p99 ${load.p99} ms)`,
          anchor: `${nodes.length.toLocaleString('en')} nodes with units below`,
          must: 'p95 ≤ 200 ms',
          holds: load.p97 <= 200,
        },
      ]
    } finally {
      await portal.stop()
    }
  } finally {
    await world.stop()
  }
}
