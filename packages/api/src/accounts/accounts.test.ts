import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import type { TestDatabase } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { test as it } from '../testing/portal.ts'

/** What the log says was done with an account's roles, and in whose log. */
const actsOn = (database: TestDatabase, account: string) =>
  database.query<{ action: string; path: string }>(
    `select action, path from app.audit_event
     where subject_id = $1 and action like 'grant.%' order by id`,
    [account],
  )

describe('accounts', () => {
  it('are created with a password that is told once and must be changed', async ({
    database,
    portal,
  }) => {
    const admin = await buildAccount(database, 'admin1', [{ role: 'system_admin', unit: null }])
    const created = await portal
      .as(admin)
      .accounts.create({ userName: 'Ka.Lan', displayName: 'Ka  Lan' })
    expect(created.oneTimePassword).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
    await portal.as(null).auth.signIn({ userName: 'ka.lan', password: created.oneTimePassword })
    const listed = await portal.as(admin).accounts.list()
    expect(listed.find(({ id }) => id === created.id)).toMatchObject({
      userName: 'ka.lan',
      displayName: 'Ka Lan',
    })
    const [row] = await database.query(
      'select must_change_password from app.account where id = $1',
      [created.id],
    )
    expect(row).toEqual({ must_change_password: true })
  })

  it('refuse a name twice', async ({ database, portal }) => {
    const admin = await buildAccount(database, 'admin2', [{ role: 'system_admin', unit: null }])
    await portal.as(admin).accounts.create({ userName: 'twice', displayName: 'Một' })
    await expect(
      portal.as(admin).accounts.create({ userName: 'twice', displayName: 'Hai' }),
    ).rejects.toMatchObject({
      message: 'user_name_taken',
    })
  })

  it('cannot be disabled by themselves', async ({ database, portal }) => {
    const admin = await buildAccount(database, 'admin3', [{ role: 'system_admin', unit: null }])
    await expect(portal.as(admin).accounts.disable({ id: admin })).rejects.toMatchObject({
      message: 'own_account',
    })
  })
})

describe('grants', () => {
  it('are given by an administrator, never to himself', async ({ database, portal }) => {
    const { root } = await buildCommittee(database, 'g1')
    const admin = await buildAccount(database, 'granter', [{ role: 'system_admin', unit: null }])
    const planner = await buildAccount(database, 'granted', [])
    await portal.as(admin).accounts.grant({ accountId: planner, unitId: root.id, role: 'planner' })
    expect((await portal.as(planner).auth.me())?.grants).toMatchObject([
      { role: 'planner', unitId: root.id },
    ])
    await expect(
      portal.as(admin).accounts.grant({ accountId: admin, unitId: root.id, role: 'planner' }),
    ).rejects.toMatchObject({ message: 'grant_to_oneself' })
  })

  it('begin and end on their days', async ({ database, portal }) => {
    const { root } = await buildCommittee(database, 'g2')
    const admin = await buildAccount(database, 'dater', [{ role: 'system_admin', unit: null }])
    const past = await buildAccount(database, 'past', [])
    const lastDay = await buildAccount(database, 'last-day', [])
    const give = (accountId: string, validTo: string) =>
      portal.as(admin).accounts.grant({
        accountId,
        unitId: root.id,
        role: 'reader',
        validFrom: '2026-01-01',
        validTo,
      })
    await give(past, '2026-03-31')
    await give(lastDay, '2026-04-01')
    expect((await portal.as(past).auth.me())?.grants).toEqual([])
    expect((await portal.as(lastDay).auth.me())?.grants).toHaveLength(1)
  })

  it('are listed until they end, and said to be in force while they are', async ({
    database,
    portal,
  }) => {
    const { root } = await buildCommittee(database, 'g7')
    const admin = await buildAccount(database, 'lister', [{ role: 'system_admin', unit: null }])
    const leader = await buildAccount(database, 'leader7', [{ role: 'leader', unit: root }])
    const held = await buildAccount(database, 'held7', [])
    const { accounts } = portal.as(admin)
    const give = (validFrom: string, validTo?: string) =>
      accounts.grant({ accountId: held, unitId: root.id, role: 'reader', validFrom, validTo })
    await give('2026-01-01', '2026-03-31')
    await give('2026-04-01', '2026-04-01')
    await give('2026-04-02')
    const loan = { unitId: root.id, role: 'leader', userName: 'held7' } as const
    await portal.as(leader, root.id).accounts.delegate({ ...loan, validTo: '2026-04-30' })
    const listed = async () => {
      const grants = (await accounts.list()).find(({ id }) => id === held)?.grants ?? []
      return grants.map(({ role, validFrom, inForce }) => [role, validFrom, inForce])
    }
    const readers = [
      ['reader', '2026-04-01', true],
      ['reader', '2026-04-02', false],
    ]
    expect(await listed()).toEqual([['leader', '2026-04-01', true], ...readers])
    await accounts.disable({ id: leader })
    expect(await listed()).toEqual([['leader', '2026-04-01', false], ...readers])
  })

  it('are lent by their holder for a time, and not lent on', async ({ database, portal }) => {
    const { root } = await buildCommittee(database, 'g3')
    const leader = await buildAccount(database, 'leader', [{ role: 'leader', unit: root }])
    const deputy = await buildAccount(database, 'deputy', [])
    await buildAccount(database, 'third', [])
    const loan = { unitId: root.id, role: 'leader', validTo: '2026-04-30' } as const
    await portal.as(leader, root.id).accounts.delegate({ ...loan, userName: 'deputy' })
    expect((await portal.as(deputy).auth.me())?.grants).toMatchObject([
      { role: 'leader', delegated: true },
    ])
    await expect(
      portal.as(deputy, root.id).accounts.delegate({ ...loan, userName: 'third' }),
    ).rejects.toMatchObject({ message: 'delegates_more_than_held' })
    await expect(
      portal.as(leader, root.id).accounts.delegate({ ...loan, role: 'planner', userName: 'third' }),
    ).rejects.toMatchObject({ message: 'delegates_more_than_held' })
  })

  it('are taken back by their lender and by nobody else', async ({ database, portal }) => {
    const { root } = await buildCommittee(database, 'g6')
    const leader = await buildAccount(database, 'leader6', [{ role: 'leader', unit: root }])
    const other = await buildAccount(database, 'other6', [{ role: 'leader', unit: root }])
    const deputy = await buildAccount(database, 'deputy6', [])
    const { id: grantId } = await portal.as(leader, root.id).accounts.delegate({
      unitId: root.id,
      role: 'leader',
      userName: 'deputy6',
      validTo: '2026-04-30',
    })
    for (const stranger of [other, deputy])
      await expect(
        portal.as(stranger, root.id).accounts.takeBack({ grantId }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await portal.as(deputy).auth.me())?.grants).toHaveLength(1)
    expect(await portal.as(leader, root.id).accounts.loans()).toMatchObject([
      {
        id: grantId,
        role: 'leader',
        borrower: 'deputy6',
        validTo: Temporal.PlainDate.from('2026-04-30'),
      },
    ])
    expect(await portal.as(other, root.id).accounts.loans()).toEqual([])
    await portal.as(leader, root.id).accounts.takeBack({ grantId })
    expect(await portal.as(leader, root.id).accounts.loans()).toEqual([])
    expect((await portal.as(deputy).auth.me())?.grants).toEqual([])
    expect(await actsOn(database, deputy)).toEqual([
      { action: 'grant.delegate', path: root.path },
      { action: 'grant.take_back', path: root.path },
    ])
  })

  it('are taken back also from another unit that the lender works in', async ({
    database,
    portal,
  }) => {
    const { first, second } = await buildCommittee(database, 'g9')
    const roles = [first, second].map((unit) => ({ role: 'planner', unit }))
    const planner = await buildAccount(database, 'planner7', roles)
    const deputy = await buildAccount(database, 'deputy7', [])
    const { id: grantId } = await portal.as(planner, first.id).accounts.delegate({
      unitId: first.id,
      role: 'planner',
      userName: 'deputy7',
      validTo: '2026-04-30',
    })
    await portal.as(planner, second.id).accounts.takeBack({ grantId })
    expect((await portal.as(deputy).auth.me())?.grants).toEqual([])
    expect(await actsOn(database, deputy)).toEqual([
      { action: 'grant.delegate', path: first.path },
      { action: 'grant.take_back', path: '' },
    ])
  })

  it('are lent once, however often it is asked for', async ({ database, portal }) => {
    const { root } = await buildCommittee(database, 'g8')
    const leader = await buildAccount(database, 'leader8', [{ role: 'leader', unit: root }])
    const deputy = await buildAccount(database, 'deputy8', [])
    const { accounts } = portal.as(leader, root.id)
    const lend = (validTo: string) =>
      accounts.delegate({ unitId: root.id, role: 'leader', userName: 'deputy8', validTo })
    const asked = await Promise.allSettled([lend('2026-04-30'), lend('2026-04-30')])
    expect(asked.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(lend('2026-04-29')).rejects.toMatchObject({ message: 'already_granted' })
    const [loan] = await accounts.loans()
    await accounts.takeBack({ grantId: loan?.id ?? '' })
    expect((await portal.as(deputy).auth.me())?.grants).toEqual([])
    await lend('2026-04-30')
  })

  it('are not lent for longer than they are held', async ({ database, portal }) => {
    const { root } = await buildCommittee(database, 'g5')
    const leader = await buildAccount(database, 'leader5', [{ role: 'leader', unit: root }])
    await buildAccount(database, 'deputy5', [])
    await database.query(
      `update app.role_grant set valid_during = '[2026-01-01,2026-05-01)' where account_id = $1`,
      [leader],
    )
    const lend = (validTo: string) =>
      portal
        .as(leader, root.id)
        .accounts.delegate({ unitId: root.id, role: 'leader', userName: 'deputy5', validTo })
    await expect(lend('2026-05-01')).rejects.toMatchObject({ message: 'delegates_more_than_held' })
    await lend('2026-04-30')
  })

  it('stop working at the next request once revoked', async ({ database, portal }) => {
    const { root } = await buildCommittee(database, 'g4')
    const admin = await buildAccount(database, 'revoker', [{ role: 'system_admin', unit: null }])
    const reader = await buildAccount(database, 'revoked', [])
    const { id } = await portal
      .as(admin)
      .accounts.grant({ accountId: reader, unitId: root.id, role: 'reader' })
    await portal.as(admin).accounts.revokeGrant({ grantId: id })
    expect((await portal.as(reader).auth.me())?.grants).toEqual([])
    expect(await actsOn(database, reader)).toEqual([
      { action: 'grant.give', path: root.path },
      { action: 'grant.revoke', path: root.path },
    ])
    await expect(portal.as(admin).accounts.revokeGrant({ grantId: id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('a committee', () => {
  it('is founded by the administrator with its root unit and its public face', async ({
    database,
    portal,
  }) => {
    const admin = await buildAccount(database, 'founder', [{ role: 'system_admin', unit: null }])
    const created = await portal.as(admin).committee.create({
      name: 'Đảng bộ  xã Khe Mây',
      parentBody: 'Đảng bộ tỉnh',
      establishedOn: '2025-07-01',
    })
    const [row] = await database.query(
      `select u.name, u.kind, p.valid_during::text, s.name as public_name
       from app.unit u join app.unit_placement p on p.unit_id = u.id join pub.site s on s.path = u.path where u.id = $1`,
      [created.rootUnitId],
    )
    expect(row).toEqual({
      name: 'Đảng bộ xã Khe Mây',
      kind: 'party_committee',
      valid_during: '[2025-07-01,)',
      public_name: 'Đảng bộ xã Khe Mây',
    })
  })
})
