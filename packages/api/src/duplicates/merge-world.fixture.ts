import { buildMember } from '@nguon/testing/builders/member'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee, type BuiltUnit } from '@nguon/testing/builders/committee'
import type { TestDatabase } from '@nguon/testing/database'
import { test as base, type PortalCaller } from '../testing/portal.ts'

type World = Awaited<ReturnType<typeof buildWorld>>

/** `it` with a `world`: a committee with its planner and the secretary of a cell. */
export const test = base.extend<{ $file: { world: World } }>({
  world: [async ({ database }, use) => use(await buildWorld(database)), { scope: 'file' }],
})

const grant = (role: string, unit: BuiltUnit) => [{ role, unit }]

async function buildWorld(database: TestDatabase) {
  const units = await buildCommittee(database, 'a')
  return {
    ...units,
    planner: await buildAccount(database, 'planner', grant('planner', units.root)),
    secretary: await buildAccount(database, 'secretary', grant('unit_secretary', units.cell)),
  }
}

/** Tables in which something of a person stands. */
const ofPersons = [
  'person',
  'member',
  'member_event',
  'person_sensitive',
  'recruitment_case',
  'recruitment_event',
  'milestone',
  'case_mentor',
  'finding',
  'person_flag',
  'processing_basis',
  'distinct_persons',
]

/** Every row of these tables as text: what a merge that was taken back must have left as it was. */
export async function registerRows(database: TestDatabase): Promise<string[]> {
  const parts = ofPersons.map((table) => `select '${table} ' || t::text as row from app.${table} t`)
  const rows = await database.query<{ row: string }>(parts.join(' union all '))
  return rows.map(({ row }) => row).toSorted()
}

/** Puts a candidate on a list and gives person and case. */
export async function candidate(
  caller: PortalCaller,
  unit: BuiltUnit,
  fullName: string,
  changes: object = {},
): Promise<{ caseId: string; personId: string }> {
  const created = await caller.candidates.create({
    unitId: unit.id,
    fullName,
    bornOn: '1998-05-12',
    schooling: '12/12',
    sourcedOn: '2025-08-01',
    acceptDuplicate: true,
    basis: { basis: 'party_work', givenOn: '2025-08-01' },
    ...changes,
  })
  if (created.outcome !== 'created') throw new Error(created.outcome)
  const { caseId } = created
  const { personId } = await caller.candidates.get({ caseId })
  await caller.people.noteFlag({ personId, flag: 'works_away', since: '2026-01-05' })
  return { caseId, personId }
}

/** A member with a card, who helps in a case and of whom an import asks something. */
export async function helpingMember(
  database: TestDatabase,
  unit: BuiltUnit,
  { fullName, card, helps }: { fullName: string; card: string; helps: string },
): Promise<string> {
  const personId = await buildMember(database, unit, fullName)
  await database.query(
    `update app.member set card_number = $2, post = 'Bí thư' where person_id = $1`,
    [personId, card],
  )
  await database.query(
    `insert into app.case_mentor (case_id, path, member_id, name, assigned_on)
     select id, path, $2, $3, '2026-02-01' from app.recruitment_case where id = $1`,
    [helps, personId, fullName],
  )
  await database.query(
    `insert into app.finding (path, person_id, source, kind, severity, place)
     values ($1, $2, 'import', 'date_unclear', 'warning', '{"sheet": "Đảng viên", "cell": "C4"}')`,
    [unit.path, personId],
  )
  return personId
}

/** Merges two persons as an officer does: looks at both, then decides. */
export async function merge(
  caller: PortalCaller,
  keptId: string,
  droppedId: string,
  choice: Partial<Parameters<PortalCaller['duplicates']['merge']>[0]> = {},
) {
  const { seen } = await caller.duplicates.compare({ firstId: keptId, secondId: droppedId })
  return caller.duplicates.merge({
    keptId,
    droppedId,
    fromDropped: [],
    continuing: null,
    reason: 'một người nhập hai lần',
    seen,
    ...choice,
  })
}
