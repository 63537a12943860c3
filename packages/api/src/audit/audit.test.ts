import { createPool } from '@nguon/db/client/pool'
import { sealAudit } from '@nguon/db/audit/seal-audit'
import { createScoped } from '@nguon/db/session/scoped'
import { buildAccount } from '@nguon/testing/builders/account'
import { describe, expect } from 'vitest'
import { buildDesk, draft, submitted } from '../content/desk.fixture.ts'
import { test as it } from '../testing/portal.ts'

describe('the log', () => {
  it('shows an auditor the acts of his unit and of no other, newest first', async ({
    database,
    portal,
  }) => {
    const desk = await buildDesk(database, portal, 'l1')
    const other = await buildDesk(database, portal, 'l2')
    await other.writer.articles.create(draft)
    await desk.publisher.articles.publish(await submitted(desk))
    const auditor = await buildAccount(database, 'auditor.l1', [
      { role: 'auditor', unit: desk.root },
    ])
    const { rows } = await portal.as(auditor, desk.root.id).audit.list({})
    expect(rows.map((row) => [row.action, row.userName])).toEqual([
      ['article.publish', 'publisher.l1'],
      ['article.submit', 'writer.l1'],
      ['article.create', 'writer.l1'],
    ])
    expect(rows[0]).toMatchObject({ unitName: 'Đảng bộ xã l1', subjectType: 'article' })
  })

  it('names the account that an act concerns', async ({ database, portal }) => {
    const admin = await buildAccount(database, 'admin.l6', [{ role: 'system_admin', unit: null }])
    await portal.as(admin).accounts.create({ userName: 'ka.hoa.l6', displayName: 'Ka Hoa' })
    const { rows } = await portal.as(admin).audit.listAll({ who: 'admin.l6' })
    expect(rows.map((row) => row.subjectUser)).toEqual(['ka.hoa.l6'])
  })

  it('finds the sign-ins of an account by its name, the refused ones too', async ({
    database,
    portal,
  }) => {
    const admin = await buildAccount(database, 'admin.l7', [{ role: 'system_admin', unit: null }])
    const { oneTimePassword } = await portal
      .as(admin)
      .accounts.create({ userName: 'ka.lan.l7', displayName: 'Ka Lan' })
    const signIn = (password: string) =>
      portal.as(null).auth.signIn({ userName: 'ka.lan.l7', password })
    await expect(signIn('không đúng')).rejects.toMatchObject({ message: 'wrong_credentials' })
    await signIn(oneTimePassword)
    const found = async (who: string) =>
      (await portal.as(admin).audit.listAll({ who })).rows.map(({ action, outcome }) => [
        action,
        outcome,
      ])
    const signIns = [
      ['account.sign_in', 'done'],
      ['account.sign_in', 'refused'],
    ]
    expect(await found('ka.lan.l7')).toEqual(signIns)
    expect(await found('KA LAN')).toEqual(signIns)
    expect(await found('admin.l7')).toEqual([['account.create', 'done']])
  })

  it('is narrowed by act, person, object and day', async ({ database, portal }) => {
    const desk = await buildDesk(database, portal, 'l3')
    const article = await submitted(desk)
    await desk.publisher.articles.publish(article)
    await desk.colleague.articles.create(draft)
    const auditor = await buildAccount(database, 'auditor.l3', [
      { role: 'auditor', unit: desk.root },
    ])
    const log = portal.as(auditor, desk.root.id).audit
    const count = async (filter: Parameters<typeof log.list>[0]) =>
      (await log.list(filter)).rows.length
    expect(await count({ action: 'article.create' })).toBe(2)
    expect(await count({ who: 'COLLEAGUE' })).toBe(1)
    expect(await count({ subjectType: 'article', subjectId: article.id })).toBe(3)
    const today = Temporal.Now.zonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate()
    expect(await count({ from: today.toString(), to: today.toString() })).toBe(4)
    expect(await count({ to: today.subtract({ days: 1 }).toString() })).toBe(0)
    expect(await count({ who: "%' or true --" })).toBe(0)
  })

  it('is paged without a gap or a repetition', async ({ database, portal }) => {
    const desk = await buildDesk(database, portal, 'l4')
    for (let n = 0; n < 55; n += 1) await desk.writer.articles.create(draft)
    const auditor = await buildAccount(database, 'auditor.l4', [
      { role: 'auditor', unit: desk.root },
    ])
    const log = portal.as(auditor, desk.root.id).audit
    const one = await log.list({})
    const two = await log.list({ cursor: one.nextCursor ?? '' })
    expect([one.rows.length, two.rows.length, two.nextCursor]).toEqual([50, 5, null])
    expect(new Set([...one.rows, ...two.rows].map(({ id }) => id)).size).toBe(55)
  })

  it('is whole when nobody altered it, and names the row when somebody did', async ({
    database,
    portal,
  }) => {
    const desk = await buildDesk(database, portal, 'l5')
    await desk.writer.articles.create(draft)
    const admin = await buildAccount(database, 'admin.l5', [{ role: 'system_admin', unit: null }])
    const worker = createPool(database.urlAs('app_worker'), { max: 1 })
    const seal = () => createScoped(worker)({ account: null, unit: null }, sealAudit)
    while ((await seal()) > 0);
    expect(await portal.as(admin).audit.verify()).toMatchObject({ ok: true })
    expect((await portal.as(admin).audit.listAll({ action: 'audit.verify' })).rows).toHaveLength(1)

    await database.query('alter table app.audit_event disable trigger append_only')
    const [altered] = await database.query<{ id: string }>(
      `update app.audit_event set changes = '{"title":"khác"}' where path = $1 returning id`,
      [desk.root.path],
    )
    await database.query('alter table app.audit_event enable trigger append_only')
    expect(await portal.as(admin).audit.verify()).toMatchObject({
      ok: false,
      fault: 'edited',
      auditId: altered?.id,
    })
    await worker.end()
  })
})
