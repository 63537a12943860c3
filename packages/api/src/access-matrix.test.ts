import { randomUUID } from 'node:crypto'
import { roles, type DataClass, type Role } from '@nguon/domain/access/roles'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee, type BuiltUnit } from '@nguon/testing/builders/committee'
import type { TestDatabase } from '@nguon/testing/database'
import { TRPCError } from '@trpc/server'
import { describe, expect } from 'vitest'
import { z } from 'zod'
import { matrix } from './access-matrix.ts'
import { classTable } from './class-table.ts'
import { portalRouter } from './portal.ts'
import { test as it, type PortalCaller } from './testing/portal.ts'
import type { Guard } from './trpc.ts'

const procedures = Object.keys(portalRouter._def.procedures)

describe('the access matrix', () => {
  it('lists every procedure of the portal and nothing else', () => {
    expect(Object.keys(matrix).toSorted()).toEqual(procedures.toSorted())
  })

  it('states the guard that each procedure declares', () => {
    const declared = Object.fromEntries(procedures.map((name) => [name, declaredGuard(name)]))
    expect(
      Object.fromEntries(Object.entries(matrix).map(([name, row]) => [name, row.guard])),
    ).toEqual(declared)
  })

  it('refuses everybody who is not signed in, but for open procedures', async ({ portal }) => {
    for (const [name, row] of Object.entries(matrix)) {
      const outcome = await attempt(portal.as(null, randomUUID()), name, row.input())
      expect([name, outcome]).toEqual([
        name,
        row.guard.kind === 'open' ? 'passed' : 'sign_in_required',
      ])
    }
  })

  it('refuses a session that has ended like nobody', async ({ database, portal }) => {
    const { root } = await buildCommittee(database, 'z')
    const account = await buildAccount(database, 'gone', [{ role: 'planner', unit: root }])
    const caller = portal.as(account, root.id)
    await caller.auth.sessions()
    await database.query('update app.session set revoked_at = now() where account_id = $1', [
      account,
    ])
    for (const [name, row] of Object.entries(matrix)) {
      const outcome = await attempt(caller, name, row.input())
      expect([name, outcome]).toEqual([
        name,
        row.guard.kind === 'open' ? 'passed' : 'sign_in_required',
      ])
    }
  })

  it('refuses an account that must change its password first', async ({ database, portal }) => {
    const { root } = await buildCommittee(database, 'y')
    const account = await buildAccount(database, 'novice', [{ role: 'planner', unit: root }])
    await database.query('update app.account set must_change_password = true where id = $1', [
      account,
    ])
    for (const [name, row] of Object.entries(matrix)) {
      const free = row.guard.kind === 'open' || row.guard.kind === 'signed_in'
      const outcome = await attempt(portal.as(account, root.id), name, row.input())
      expect([name, outcome]).toEqual([name, free ? 'passed' : 'password_change_required'])
    }
  })

  it.for(roles)(
    'holds for %s in own, child, sibling, parent and foreign unit',
    { timeout: 60_000 },
    async (role, { database, portal }) => {
      const world = await buildWorld(database, role)
      for (const [name, row] of Object.entries(matrix)) {
        for (const [place, unit] of Object.entries(world.places)) {
          const caller = portal.as(world.account, unit.id)
          const outcome = await attempt(caller, name, row.input())
          expect([name, place, outcome]).toEqual([name, place, expected(row.guard, role, place)])
        }
      }
    },
  )
})

function declaredGuard(name: string): unknown {
  const procedure: unknown = Reflect.get(portalRouter._def.procedures, name)
  return z
    .object({ meta: z.object({ guard: z.unknown() }) })
    .parse(Reflect.get(Object(procedure), '_def')).meta.guard
}

function expected(guard: Guard, role: Role, place: string): string {
  if (guard.kind === 'open' || guard.kind === 'signed_in') return 'passed'
  const everywhere = role === 'system_admin'
  if (guard.kind === 'installation') {
    return everywhere && allows(guard.dataClass, role) ? 'passed' : 'role_required'
  }
  if (!everywhere && place !== 'own' && place !== 'child') return 'unit'
  return allows(guard.dataClass, role) ? 'passed' : 'role_required'
}

function allows(dataClass: DataClass, role: Role): boolean {
  return classTable[dataClass][role]
}

const refusals = new Set(['sign_in_required', 'password_change_required', 'role_required', 'unit'])

/** `passed`, or the reason of the guard's refusal. Later failures (an id that is nowhere) are the use case's. */
async function attempt(caller: PortalCaller, name: string, input: unknown): Promise<string> {
  const steps = name.split('.')
  let target: unknown = caller
  for (const step of steps) target = Reflect.get(Object(target), step)
  if (typeof target !== 'function') throw new Error(`no procedure ${name}`)
  try {
    await Reflect.apply(target, undefined, [input])
    return 'passed'
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    if (error.code === 'INTERNAL_SERVER_ERROR') throw error
    expect([name, error.code === 'BAD_REQUEST' && error.message.startsWith('[')]).toEqual([
      name,
      false,
    ])
    return refusals.has(error.message) ? error.message : 'passed'
  }
}

async function buildWorld(database: TestDatabase, role: Role) {
  const index = roles.indexOf(role)
  const own = await buildCommittee(database, `${index + 1}000`)
  const other = await buildCommittee(database, `${index + 1}800`)
  const account = await buildAccount(database, `holder-${index}`, [
    { role, unit: role === 'system_admin' ? null : own.first },
  ])
  const places: Record<string, BuiltUnit> = {
    own: own.first,
    child: own.cell,
    sibling: own.second,
    parent: own.root,
    foreign: other.root,
  }
  return { account, places }
}
