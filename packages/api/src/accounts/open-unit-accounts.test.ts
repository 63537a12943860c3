import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee, buildUnit } from '@nguon/testing/builders/committee'
import type { TestDatabase } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { test as it, type Portal } from '../testing/portal.ts'

/** A committee, an administrator, and the accounts that are proposed for its branch. */
async function buildWorld(database: TestDatabase, portal: Portal, segment: string) {
  const units = await buildCommittee(database, segment)
  const admin = await buildAccount(database, `admin.${segment}`, [
    { role: 'system_admin', unit: null },
  ])
  const { accounts } = portal.as(admin)
  const branch = await accounts.unitsWithout({ unitId: units.first.id })
  const drafts = branch.rows.map(({ unitId, displayName }, at) => ({
    unitId,
    displayName,
    userName: `${segment}-${at}`,
  }))
  return { ...units, admin, accounts, branch, drafts }
}

const accountsOf = (database: TestDatabase, segment: string) =>
  database.query('select id from app.account where user_name like $1', [`${segment}-%`])

describe('the units that an account is proposed for', () => {
  it('are those of the branch without a secretary, in the order of the tree', async ({
    database,
    portal,
  }) => {
    const { root, first, second, cell, sibling, accounts } = await buildWorld(database, portal, 'a')
    const gone = await buildUnit(database, { parent: root, segment: '9', kind: 'base_cell' })
    await database.query(`update app.unit set dissolved_on = '2026-01-01' where id = $1`, [gone.id])
    await buildAccount(database, 'held', [{ role: 'unit_secretary', unit: cell }])
    const left = await buildAccount(database, 'left', [{ role: 'unit_secretary', unit: second }])
    await database.query('update app.account set disabled_at = now() where id = $1', [left])
    await buildAccount(database, 'reader', [{ role: 'reader', unit: sibling }])
    const { rows, without, supplied } = await accounts.unitsWithout({ unitId: root.id })
    expect(rows.map(({ unitId }) => unitId)).toEqual([first.id, sibling.id, second.id])
    expect({ without, supplied }).toEqual({ without: 3, supplied: 1 })
    expect(rows[1]).toMatchObject({
      name: 'Chi bộ 2',
      kind: 'sub_cell',
      parentName: 'Chi bộ 1',
      userName: 'cb-2',
      displayName: 'Bí thư Chi bộ 2',
      lengthened: false,
    })
    expect(rows[2]).toMatchObject({ userName: 'cb-2-db-xa-a', lengthened: true })
  })
})

describe('accounts for many units', () => {
  it('are made at once, each for its unit, with a password of its own that signs in', async ({
    database,
    portal,
  }) => {
    const { accounts, drafts, cell, first } = await buildWorld(database, portal, 'b')
    const opened = await accounts.createForUnits({ drafts })
    if (opened.outcome !== 'created') throw new Error(opened.outcome)
    expect(opened.slips.map(({ userName, unitName }) => [userName, unitName])).toEqual([
      ['b-0', 'Chi bộ 1'],
      ['b-1', 'Chi bộ 1'],
      ['b-2', 'Chi bộ 2'],
    ])
    expect(opened.slips[0]).toMatchObject({ committeeName: 'Đảng bộ xã b' })
    expect(opened.slips.map(({ validTo }) => validTo)).toEqual(Array(3).fill('2026-04-15'))
    expect(new Set(opened.slips.map(({ oneTimePassword }) => oneTimePassword)).size).toBe(3)
    for (const { userName, oneTimePassword } of opened.slips)
      await portal.as(null).auth.signIn({ userName, password: oneTimePassword })
    const held = await database.query(
      `select a.user_name, g.role, g.unit_id, a.must_change_password from app.account a
       join app.role_grant g on g.account_id = a.id where a.user_name in ('b-0', 'b-1') order by 1`,
    )
    const secretary = { role: 'unit_secretary', must_change_password: true }
    expect(held).toEqual([
      { user_name: 'b-0', unit_id: first.id, ...secretary },
      { user_name: 'b-1', unit_id: cell.id, ...secretary },
    ])
  })

  it('leave two lines of the log each, in whose log they belong, and no password', async ({
    database,
    portal,
  }) => {
    const { accounts, drafts, admin, cell } = await buildWorld(database, portal, 'c')
    const opened = await accounts.createForUnits({ drafts })
    const log = await database.query<{ action: string; path: string; changes: unknown }>(
      `select e.action, e.path, e.changes from app.audit_event e join app.account a on a.id = e.subject_id
       where e.account_id = $1 and a.user_name = 'c-1' order by e.id`,
      [admin],
    )
    expect(log).toEqual([
      { action: 'account.create', path: '', changes: { userName: 'c-1' } },
      {
        action: 'grant.give',
        path: cell.path,
        changes: { role: 'unit_secretary', unit: 'Chi bộ 1' },
      },
    ])
    const whole = JSON.stringify(await database.query('select * from app.audit_event'))
    const told = opened.outcome === 'created' ? opened.slips : []
    expect(told.filter(({ oneTimePassword }) => whole.includes(oneTimePassword))).toEqual([])
    expect(told).toHaveLength(3)
  })

  it('are all made or none, and what stands against a row is told', async ({
    database,
    portal,
  }) => {
    const { accounts, drafts } = await buildWorld(database, portal, 'd')
    const [one, two, three] = drafts
    if (one === undefined || two === undefined || three === undefined) throw new Error('no drafts')
    const wrong = [one, { ...two, userName: 'admin.d' }, { ...three, userName: one.userName }]
    expect(await accounts.createForUnits({ drafts: wrong })).toEqual({
      outcome: 'refused',
      faults: [
        { unitId: two.unitId, fault: 'user_name_taken' },
        { unitId: three.unitId, fault: 'user_name_twice' },
      ],
    })
    expect(await accountsOf(database, 'd')).toEqual([])
  })

  it('are made once, however often and at the same time they are asked for', async ({
    database,
    portal,
  }) => {
    const { accounts, drafts } = await buildWorld(database, portal, 'e')
    const renamed = drafts.map((draft) => ({ ...draft, userName: `${draft.userName}-again` }))
    const answers = await Promise.all([
      accounts.createForUnits({ drafts }),
      accounts.createForUnits({ drafts: renamed }),
    ])
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['created', 'refused'])
    expect(await accounts.createForUnits({ drafts: renamed })).toMatchObject({
      outcome: 'refused',
      faults: drafts.map(({ unitId }) => ({ unitId, fault: 'unit_has_secretary' })),
    })
    expect(await accountsOf(database, 'e')).toHaveLength(drafts.length)
  })
})

describe('slips that are issued again', () => {
  it('carry new passwords; the old ones die and every session ends', async ({
    database,
    portal,
  }) => {
    const { accounts, drafts, admin } = await buildWorld(database, portal, 'f')
    const opened = await accounts.createForUnits({ drafts })
    if (opened.outcome !== 'created') throw new Error(opened.outcome)
    const signIn = (slip: { userName: string; oneTimePassword: string } | undefined) =>
      portal.as(null).auth.signIn({
        userName: slip?.userName ?? '',
        password: slip?.oneTimePassword ?? '',
      })
    const [first, second, third] = opened.slips
    await signIn(first)
    const rows = await database.query<{ id: string }>(
      `select id from app.account where user_name in ('f-0', 'f-1')`,
    )
    const ids = rows.map(({ id }) => id)
    const again = await accounts.reissue({ ids: [...ids, ...ids] })
    expect(again[0]).toMatchObject({ committeeName: 'Đảng bộ xã f' })
    expect(again.map(({ userName, unitName }) => [userName, unitName])).toEqual([
      ['f-0', 'Chi bộ 1'],
      ['f-1', 'Chi bộ 1'],
    ])
    await expect(signIn(first)).rejects.toMatchObject({ message: 'wrong_credentials' })
    await expect(signIn(second)).rejects.toMatchObject({ message: 'wrong_credentials' })
    const live = await database.query(
      'select from app.session where account_id = any($1) and revoked_at is null',
      [ids],
    )
    expect(live).toEqual([])
    await signIn(again[0])
    await signIn(third)
    const log = await database.query(
      `select from app.audit_event where action = 'account.reset_password' and account_id = $1`,
      [admin],
    )
    expect(log).toHaveLength(2)
  })

  it('are for all of the accounts or for none, and not for oneself', async ({
    database,
    portal,
  }) => {
    const { accounts, admin } = await buildWorld(database, portal, 'g')
    const known = await buildAccount(database, 'known', [])
    const gone = await buildAccount(database, 'gone', [])
    await database.query('update app.account set disabled_at = now() where id = $1', [gone])
    await expect(accounts.reissue({ ids: [known, gone] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(accounts.reissue({ ids: [known, admin] })).rejects.toMatchObject({
      message: 'own_password',
    })
    const [row] = await database.query('select password_hash from app.account where id = $1', [
      known,
    ])
    expect(row).toEqual({ password_hash: '!' })
  })
})
