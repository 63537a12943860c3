import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee, buildUnit, type BuiltUnit } from '@nguon/testing/builders/committee'
import { test as base } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { createPool } from '../client/pool.ts'
import { createScoped } from '../session/scoped.ts'
import { openUnit } from './open-unit.ts'
import { placeUnit } from './place-unit.ts'

type Tree = Awaited<ReturnType<typeof buildCommittee>> & {
  open: (parent: BuiltUnit, from: string, kind?: string) => Promise<BuiltUnit>
  /** Gives the unit where it stands then. */
  place: (unit: BuiltUnit, parent: BuiltUnit, from: string) => Promise<BuiltUnit>
}

const it = base.extend<{ $file: { tree: Tree } }>({
  tree: [
    async ({ database }, use) => {
      const units = await buildCommittee(database, 'a')
      const account = await buildAccount(database, 'planner', [
        { role: 'planner', unit: units.root },
      ])
      const pool = createPool(database.urlAs('app_portal'), { max: 1 })
      const scoped = createScoped(pool)
      const scope = { account, unit: units.root.id }
      await use({
        ...units,
        open: ({ id: parentId }, from, kind = 'party_committee') =>
          scoped(scope, (trx) =>
            openUnit(trx, { parentId, name: 'Đảng bộ mới', kind, from: day(from) }),
          ),
        place: async (unit, parent, from) => {
          const move = { unit, parent, from: day(from), document: '27-QĐ/ĐU' }
          return { ...unit, path: await scoped(scope, (trx) => placeUnit(trx, move)) }
        },
      })
      await pool.end()
    },
    { scope: 'file' },
  ],
})

const day = (text: string) => Temporal.PlainDate.from(text)

describe('a unit', () => {
  it('stands under another from the day on which that one stands at its level', async ({
    tree: { root, cell, open, place },
  }) => {
    const early = { reason: 'parent_not_there_yet', details: { field: 'from' } }
    await expect(open(root, '2019-12-31')).rejects.toMatchObject(early)
    const above = await open(root, '2025-02-01')
    const late = await open(root, '2025-03-15', 'grassroots_party_org')
    await expect(place(cell, late, '2025-03-14')).rejects.toMatchObject(early)
    const moved = await place(late, above, '2025-04-01')
    await expect(place(cell, moved, '2025-03-31')).rejects.toMatchObject(early)
    expect((await place(cell, moved, '2025-04-01')).path).toBe(`${moved.path}0001`)
  })

  it('stands at the twelfth level at the deepest, with all below it', async ({
    database,
    tree: { root, open, place },
  }) => {
    let [eleventh, twelfth] = [root, root]
    for (let level = 2; level <= 12; level += 1) {
      eleventh = twelfth
      const kind = 'party_committee'
      twelfth = await buildUnit(database, { parent: eleventh, segment: '9', kind })
    }
    const deep = { reason: 'tree_too_deep' }
    await expect(open(twelfth, '2025-02-01')).rejects.toMatchObject(deep)
    const pair = await open(root, '2025-02-01')
    const lower = await open(pair, '2025-02-01')
    await expect(place(pair, eleventh, '2025-03-01')).rejects.toMatchObject(deep)
    expect((await place(lower, eleventh, '2025-03-01')).path).toHaveLength(twelfth.path.length)
  })
})
