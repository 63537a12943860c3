import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { buildCandidate } from '@nguon/testing/builders/person'
import { test as base, type TestDatabase } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { createPool } from '../client/pool.ts'
import type { Scope } from './enter.ts'
import { createScoped, type Db, type Scoped } from './scoped.ts'

const it = base.extend<{ $file: { scoped: Scoped; world: World } }>({
  scoped: [
    async ({ database }, use) => {
      const pool = createPool(database.urlAs('app_portal'), { max: 2 })
      await use(createScoped(pool))
      await pool.end()
    },
    { scope: 'file' },
  ],
  world: [async ({ database }, use) => use(await buildWorld(database)), { scope: 'file' }],
})

type World = Awaited<ReturnType<typeof buildWorld>>

async function buildWorld(database: TestDatabase) {
  const units = await buildCommittee(database, '1')
  const other = await buildCommittee(database, '2')
  await buildCandidate(database, units.cell, 'Ya Tiong')
  await buildCandidate(database, units.sibling, 'Đỗ Anh Ánh')
  await buildCandidate(database, other.cell, 'Lê Văn Ân')
  return {
    ...units,
    other,
    planner: await buildAccount(database, 'planner', [{ role: 'planner', unit: units.root }]),
    secretary: await buildAccount(database, 'secretary', [
      { role: 'unit_secretary', unit: units.cell },
    ]),
    editor: await buildAccount(database, 'editor', [{ role: 'editor', unit: units.root }]),
  }
}

const names = async (trx: Db) =>
  (await trx.selectFrom('person').select('full_name').orderBy('sort_name').execute()).map(
    (row) => row.full_name,
  )

describe('scoped', () => {
  it('shows a planner the persons of the whole committee and of no other', async ({
    scoped,
    world,
  }) => {
    const scope: Scope = { account: world.planner, unit: world.root.id }
    expect(await scoped(scope, names)).toEqual(['Đỗ Anh Ánh', 'Ya Tiong'])
  })

  it('narrows to the active unit', async ({ scoped, world }) => {
    expect(await scoped({ account: world.planner, unit: world.cell.id }, names)).toEqual([
      'Ya Tiong',
    ])
  })

  it('gives no rows without a user, without a scope, or outside the grant', async ({
    scoped,
    world,
  }) => {
    expect(await scoped({ account: null, unit: null }, names)).toEqual([])
    expect(await scoped({ account: null, unit: world.root.id }, names)).toEqual([])
    expect(await scoped({ account: world.planner, unit: null }, names)).toEqual([])
    expect(await scoped({ account: world.secretary, unit: world.root.id }, names)).toEqual([])
    expect(await scoped({ account: world.secretary, unit: world.sibling.id }, names)).toEqual([])
    expect(await scoped({ account: world.planner, unit: world.other.root.id }, names)).toEqual([])
  })

  it('hides persons from a role of another class of data', async ({ scoped, world }) => {
    expect(await scoped({ account: world.editor, unit: world.root.id }, names)).toEqual([])
  })

  it('refuses the portal the pretence of being the system', async ({ scoped, world }) => {
    expect(await scoped({ account: 'system', unit: world.root.id }, names)).toEqual([])
  })

  it('leaves nothing of one user to the next on the same connection', async ({ scoped, world }) => {
    const scope: Scope = { account: world.planner, unit: world.root.id }
    for (let turn = 0; turn < 5; turn += 1) {
      const [full, none] = await Promise.all([
        scoped(scope, names),
        scoped({ account: null, unit: null }, names),
      ])
      expect(full).toHaveLength(2)
      expect(none).toEqual([])
    }
  })

  it('stops at once when the grant is revoked, ends, or the account is disabled', async ({
    database,
    scoped,
    world,
  }) => {
    const account = await buildAccount(database, 'leaver', [{ role: 'planner', unit: world.root }])
    const scope: Scope = { account, unit: world.root.id }
    expect(await scoped(scope, names)).toHaveLength(2)
    await database.query(
      `update app.role_grant set valid_during = daterange(null, '2026-01-01') where account_id = $1`,
      [account],
    )
    expect(await scoped(scope, names)).toEqual([])
    await database.query(
      `update app.role_grant set valid_during = daterange(null, null) where account_id = $1`,
      [account],
    )
    await database.query('update app.account set disabled_at = now() where id = $1', [account])
    expect(await scoped(scope, names)).toEqual([])
  })

  it('refuses to move a person out of scope', async ({ scoped, world }) => {
    await expect(
      scoped({ account: world.secretary, unit: world.cell.id }, (trx) =>
        trx
          .updateTable('person')
          .set({ unit_id: world.sibling.id, path: world.sibling.path })
          .execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })

  it('refuses a row that points across scopes', async ({ database, world }) => {
    await expect(
      database.query(
        `insert into app.person (unit_id, path, full_name, sort_name) values ($1, $2, 'Ka Lan', 'Lan Ka')`,
        [world.cell.id, world.sibling.path],
      ),
    ).rejects.toMatchObject({ code: '23503' })
  })
})
