import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee, type BuiltUnit } from '@nguon/testing/builders/committee'
import { buildMember } from '@nguon/testing/builders/member'
import type { TestDatabase } from '@nguon/testing/database'
import { test as base, type PortalCaller } from '../testing/portal.ts'

type World = Awaited<ReturnType<typeof buildWorld>>

/** `it` with a `world`: two committees, their helpers, and one account per role. */
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
    helper: await buildMember(database, own.cell, 'Huỳnh Hữu Hải'),
    secondHelper: await buildMember(database, own.cell, "K'Tèn Quân"),
    thirdHelper: await buildMember(database, own.cell, 'Vũ Quang Hiếu'),
    novice: await buildMember(database, own.cell, 'Mùa A Sử', { standing: 'probationary' }),
    stranger: await buildMember(database, other.cell, 'Lê Văn Ân'),
    planner: await account('planner', 'planner', own.root),
    secretary: await account('secretary', 'unit_secretary', own.cell),
    neighbour: await account('neighbour', 'unit_secretary', own.sibling),
    leader: await account('leader', 'leader', own.root),
  }
}

export const draft = (unit: BuiltUnit, fullName: string, changes: object = {}) => ({
  unitId: unit.id,
  fullName,
  bornOn: '1998-05-12',
  schooling: '12/12',
  sourcedOn: '2025-08-01',
  basis: { basis: 'party_work' as const, givenOn: '2025-08-01' },
  ...changes,
})

export async function create(
  caller: PortalCaller,
  unit: BuiltUnit,
  name: string,
  changes: object = {},
) {
  const created = await caller.candidates.create(draft(unit, name, changes))
  if (created.outcome !== 'created') throw new Error(created.outcome)
  return created.caseId
}

export const ballot = (inFavour: number) => ({
  officialMembers: 3,
  temporarilyAway: 0,
  exemptAbsent: 0,
  present: 3,
  absent: 0,
  issued: 3,
  collected: 3,
  valid: 3,
  invalid: 0,
  inFavour,
  against: 3 - inFavour,
})

/** Drives a case through the procedure, one step per entry, and returns its last sequence number. */
export async function drive(
  caller: PortalCaller,
  caseId: string,
  commands: readonly Parameters<PortalCaller['candidates']['recordStep']>[0]['command'][],
  from = 1,
) {
  let seq = from
  for (const command of commands) {
    const done = await caller.candidates.recordStep({
      caseId,
      command,
      expectedSeq: seq,
      reason: 'đã đối chiếu sổ gốc',
    })
    if (done.outcome !== 'recorded') throw new Error(`${command.kind}: ${done.outcome}`)
    seq = done.seq
  }
  return seq
}
