import { test as base, type TestDatabase } from '@nguon/testing/database'
import { beforeEach, describe, expect } from 'vitest'
import { createPool } from '../client/pool.ts'
import { createScoped, type Scoped } from '../session/scoped.ts'
import { appendAudit } from './append-audit.ts'
import { appendAudits } from './append-audits.ts'
import { sealAudit } from './seal-audit.ts'
import { readSealLag } from './seal-lag.ts'
import { verifyAudit } from './verify-audit.ts'

const nobody = { account: null, unit: null }

const it = base.extend<{ $file: { portal: Scoped; worker: Scoped } }>({
  portal: [
    async ({ database }, use) => {
      const pool = createPool(database.urlAs('app_portal'))
      await use(createScoped(pool))
      await pool.end()
    },
    { scope: 'file' },
  ],
  worker: [
    async ({ database }, use) => {
      const pool = createPool(database.urlAs('app_worker'))
      await use(createScoped(pool))
      await pool.end()
    },
    { scope: 'file' },
  ],
})

const append = (portal: Scoped, action: string) =>
  portal(nobody, (trx) =>
    appendAudit(trx, {
      account: null,
      path: '',
      action,
      subject: { type: 'test', id: null },
      changes: { note: 'một' },
      requestId: null,
    }),
  )

/** Does what only a superuser with bad intent can: past the triggers that refuse every change. */
const tamper = (database: TestDatabase, statement: string) =>
  database.query(
    `set session_replication_role = replica; ${statement}; reset session_replication_role`,
  )

describe('the audit chain', () => {
  beforeEach<{ database: TestDatabase; portal: Scoped; worker: Scoped }>(
    async ({ database, portal, worker }) => {
      await tamper(database, 'truncate app.audit_seal, app.audit_event')
      for (const action of ['a.one', 'a.two', 'a.three']) await append(portal, action)
      await worker(nobody, sealAudit)
    },
  )

  it('seals committed rows once, and verifies', async ({ portal, worker }) => {
    expect(await worker(nobody, sealAudit)).toBe(0)
    await append(portal, 'a.four')
    expect(await worker(nobody, verifyAudit)).toMatchObject({ ok: true, sealed: 3, unsealed: 1 })
    expect(await worker(nobody, sealAudit)).toBe(1)
    expect(await worker(nobody, verifyAudit)).toMatchObject({ ok: true, sealed: 4, unsealed: 0 })
  })

  it('waits for a transaction that is still open', async ({ database, portal, worker }) => {
    const held = Promise.withResolvers<void>()
    const appended = Promise.withResolvers<void>()
    const slow = portal(nobody, async (trx) => {
      await appendAudit(trx, {
        account: null,
        path: '',
        action: 'a.slow',
        subject: { type: 'test', id: null },
        requestId: null,
      })
      appended.resolve()
      await held.promise
    })
    try {
      await Promise.race([appended.promise, slow])
      await append(portal, 'a.fast')
      expect(await worker(nobody, readSealLag)).toEqual({ rows: 0, seconds: 0 })
      await worker(nobody, sealAudit)
      const sealed = await database.query('select from app.audit_seal')
      expect(sealed).toHaveLength(3)
    } finally {
      held.resolve()
      await slow
    }
    expect(await worker(nobody, readSealLag)).toMatchObject({ rows: 2 })
    expect(await worker(nobody, sealAudit)).toBe(2)
    expect(await worker(nobody, readSealLag)).toEqual({ rows: 0, seconds: 0 })
    expect(await worker(nobody, verifyAudit)).toMatchObject({ ok: true, sealed: 5 })
  })

  it('verifies while a long transaction is sealed in parts', async ({ portal, worker }) => {
    const entry = {
      account: null,
      path: '',
      action: 'a.many',
      subject: { type: 'test', id: null },
      requestId: null,
    }
    await portal(nobody, (trx) =>
      appendAudits(
        trx,
        Array.from({ length: 2_500 }, () => entry),
      ),
    )
    expect(await worker(nobody, sealAudit)).toBe(2_000)
    expect(await worker(nobody, verifyAudit)).toMatchObject({ ok: true, unsealed: 500 })
    expect(await worker(nobody, sealAudit)).toBe(500)
    expect(await worker(nobody, verifyAudit)).toMatchObject({ ok: true, unsealed: 0 })
  })

  it.for([
    ['edited', `update app.audit_event set action = 'a.other' where action = 'a.two'`],
    ['deleted', `delete from app.audit_event where action = 'a.two'`],
  ] as const)('names a row that was %s', async ([fault, statement], { database, worker }) => {
    const [two] = await database.query<{ id: string }>(
      `select id from app.audit_event where action = 'a.two'`,
    )
    await tamper(database, statement)
    expect(await worker(nobody, verifyAudit)).toEqual({
      ok: false,
      fault,
      sealNo: 2,
      auditId: two?.id,
    })
  })

  it('names a row slipped in behind the seal', async ({ database, worker }) => {
    await tamper(
      database,
      `insert into app.audit_event (xid, path, action, subject_type) values ('3', '', 'a.forged', 'test')`,
    )
    expect(await worker(nobody, verifyAudit)).toMatchObject({ ok: false, fault: 'inserted' })
  })

  it('names a row whose seal was moved', async ({ database, worker }) => {
    await tamper(database, 'update app.audit_seal set seal_no = 9 where seal_no = 2')
    expect(await worker(nobody, verifyAudit)).toMatchObject({
      ok: false,
      fault: 'reordered',
      sealNo: 3,
    })
  })

  it.for([
    'update app.audit_event set action = $$x$$',
    'delete from app.audit_event',
    'truncate app.audit_event cascade',
  ])('refuses the owner: %s', async (statement, { database }) => {
    await expect(database.query(statement)).rejects.toThrow(/append-only/)
  })

  it('refuses the portal to change, and to write in another’s name', async ({
    database,
    portal,
  }) => {
    await expect(
      portal(nobody, (trx) => trx.deleteFrom('audit_event').execute()),
    ).rejects.toMatchObject({ code: '42501' })
    const [account] = await database.query<{ id: string }>(
      `insert into app.account (user_name, display_name, password_hash) values ('victim', 'V', '!')
       on conflict (user_name) do update set display_name = 'V' returning id`,
    )
    await expect(
      portal(nobody, (trx) =>
        appendAudit(trx, {
          account: account?.id ?? '',
          path: '',
          action: 'a.false',
          subject: { type: 'test', id: null },
          requestId: null,
        }),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })
})
