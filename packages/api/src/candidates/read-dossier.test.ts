import { buildAccount } from '@nguon/testing/builders/account'
import type { TestDatabase } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { sessionOf } from '../testing/portal.ts'
import { create, test as it } from './candidates.fixture.ts'

type Database = Pick<TestDatabase, 'query'>
type Refused = {
  reason: string
  role?: string
  /** Where the reader says to work; the account holds its role in the first unit of the committee. */
  at?: 'first' | 'second' | 'nowhere'
  before?: (database: Database, account: string) => Promise<unknown>
}

const onAccount = (change: string) => (database: Database, account: string) =>
  database.query(`update app.account set ${change} where id = $1`, [account])

const refused: [string, Refused][] = [
  [
    'whose session has ended',
    {
      reason: 'sign_in_required',
      before: ({ query }, account) =>
        query('update app.session set revoked_at = now() where account_id = $1', [account]),
    },
  ],
  [
    'whose account is disabled',
    { reason: 'sign_in_required', before: onAccount('disabled_at = now()') },
  ],
  [
    'whose password must be changed',
    { reason: 'password_change_required', before: onAccount('must_change_password = true') },
  ],
  [
    'whose grant was revoked',
    {
      reason: 'unit',
      before: ({ query }, account) =>
        query('update app.role_grant set revoked_at = now() where account_id = $1', [account]),
    },
  ],
  ['who names a unit beside', { reason: 'unit', at: 'second' }],
  ['who names no unit', { reason: 'unit', at: 'nowhere' }],
  ['whose role reads no people', { reason: 'role_required', role: 'editor' }],
]

describe('opening a dossier', () => {
  it('is logged once a day for each account, also from two tabs at once', async ({
    database,
    portal,
    world,
  }) => {
    const planner = portal.as(world.planner, world.root.id)
    const caseId = await create(planner, world.cell, 'Ka Lan')
    const logged = () =>
      database.query<{ account_id: string; path: string; changes: unknown }>(
        `select account_id, path, changes from app.audit_event
         where action = 'candidate.read' and subject_type = 'recruitment_case' and subject_id = $1
         order by id`,
        [caseId],
      )
    expect(await logged()).toEqual([])
    await Promise.all(Array.from({ length: 4 }, () => planner.candidates.get({ caseId })))
    await planner.candidates.get({ caseId })
    const entry = { path: world.cell.path, changes: {} }
    expect(await logged()).toEqual([{ account_id: world.planner, ...entry }])
    const secretary = portal.as(world.secretary, world.cell.id)
    await secretary.candidates.get({ caseId })
    await secretary.candidates.get({ caseId })
    const both = [world.planner, world.secretary].map((account_id) => ({ account_id, ...entry }))
    expect(await logged()).toEqual(both)
    // Yesterday's opening does not stand for today's.
    await database.query(
      `set session_replication_role = replica;
       update app.audit_event set at = at - interval '1 day' where action = 'candidate.read';
       reset session_replication_role`,
    )
    await secretary.candidates.get({ caseId })
    await planner.candidates.list({})
    expect(await logged()).toHaveLength(3)
  })

  it('that is refused leaves no line, and tells the reader nothing of the log', async ({
    database,
    portal,
    world,
  }) => {
    const planner = portal.as(world.planner, world.root.id)
    const caseId = await create(planner, world.cell, 'Ya Tiong')
    await planner.candidates.get({ caseId })
    const neighbour = portal.as(world.neighbour, world.sibling.id)
    await expect(neighbour.candidates.get({ caseId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    // Not even by calling what the statement calls.
    await portal.services.scoped({ account: world.neighbour, unit: world.sibling.id }, (trx) =>
      trx
        .selectNoFrom((eb) =>
          eb
            .fn<boolean>('log_reading', [eb.val(caseId), eb.val(world.cell.path), eb.val('forged')])
            .as('logged'),
        )
        .execute(),
    )
    const scope = { account: world.leader, unit: world.root.id }
    const seen = await portal.services.scoped(scope, (trx) =>
      trx.selectFrom('audit_event').select('id').execute(),
    )
    expect(seen).toEqual([])
    const logged = await database.query(
      'select from app.audit_event where subject_id = $1 and action = $2',
      [caseId, 'candidate.read'],
    )
    expect(logged).toHaveLength(1)
  })

  it.for(refused)('leaves no line of one %s', async ([who, how], { database, portal, world }) => {
    const { reason, role = 'unit_secretary', at = 'first', before } = how
    const planner = portal.as(world.planner, world.root.id)
    const caseId = await create(planner, world.cell, who)
    const account = await buildAccount(database, who.replaceAll(' ', '.'), [
      { role, unit: world.first },
    ])
    const caller = await sessionOf(database, account)
    await before?.(database, account)
    const unit = at === 'nowhere' ? null : world[at].id
    const reader = portal.as(null, unit, { caller })
    await expect(reader.candidates.get({ caseId })).rejects.toMatchObject({ message: reason })
    const logged = 'select from app.audit_event where subject_id = $1 and action = $2'
    expect(await database.query(logged, [caseId, 'candidate.read'])).toEqual([])
  })
})
