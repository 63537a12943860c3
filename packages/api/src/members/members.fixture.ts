import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee, type BuiltUnit } from '@nguon/testing/builders/committee'
import { buildMember } from '@nguon/testing/builders/member'
import type { TestDatabase } from '@nguon/testing/database'
import { test as base } from '../testing/portal.ts'

export type World = Awaited<ReturnType<typeof buildWorld>>

/** `it` with a `world`: a committee with members in two cells, and one account per role that matters. */
export const test = base.extend<{ $file: { world: World } }>({
  world: [async ({ database }, use) => use(await buildWorld(database)), { scope: 'file' }],
})

async function buildWorld(database: TestDatabase) {
  const own = await buildCommittee(database, 'a')
  const other = await buildCommittee(database, 'b')
  const account = (name: string, role: string, unit: BuiltUnit) =>
    buildAccount(database, name, [{ role, unit }])
  return {
    ...own,
    other,
    elder: await buildMember(database, own.cell, 'Huỳnh Hữu Hải', { admittedOn: '1976-02-29' }),
    novice: await buildMember(database, own.cell, 'Mùa A Sử', {
      standing: 'probationary',
      admittedOn: '2025-09-02',
    }),
    neighbourly: await buildMember(database, own.sibling, 'Vũ Quang Hiếu'),
    stranger: await buildMember(database, other.cell, 'Lê Văn Ân'),
    planner: await account('planner', 'planner', own.root),
    secretary: await account('secretary', 'unit_secretary', own.cell),
    leader: await account('leader', 'leader', own.root),
  }
}
