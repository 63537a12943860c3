import { eligibility } from '@nguon/domain/recruitment/eligibility'
import type { Finding } from '@nguon/domain/recruitment/finding'
import type { RulePack } from '@nguon/domain/rules/rule-pack'
import { sourceStatus } from '@nguon/domain/recruitment/source-status'
import type { SourceStatus } from '@nguon/domain/recruitment/source-status'
import type { UnitKind } from '@nguon/domain/units/kinds'
import { grassrootsKinds } from '@nguon/domain/units/kinds'
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { personFactsOf, rulePackOfScope } from '../candidates/case-rules.ts'
import type { Db } from '../session/scoped.ts'

/** Whether a unit can admit anybody, and why not: each obstacle with how many persons it holds back. */
export type UnitSources = {
  id: string
  name: string
  kind: UnitKind
  members: number
  openCandidates: number
  reportedOn: Temporal.PlainDate | null
  status: SourceStatus
  obstacles: readonly { finding: Finding; persons: number }[]
}

type StoredUnit = Omit<UnitSources, 'status' | 'obstacles'> & { path: string; reported: boolean }

type StoredPerson = {
  path: string
  bornOn: Temporal.PlainDate | null
  birthYear: number | null
  schooling: string | null
  areaException: string | null
}

/** The sources of every grassroots unit of the scope, in two statements. */
export async function listSources(trx: Db, today: Temporal.PlainDate): Promise<UnitSources[]> {
  const kinds = [...grassrootsKinds]
  const units = await selectUnits(trx, sql`u.kind = any(${kinds}::text[])`)
  const persons = await selectPersons(trx, sql`c.open`)
  const pack = await rulePackOfScope(trx, today)
  return units.map((unit) => judge(unit, persons, { today, pack }))
}

/** The sources of one unit and all below it; undefined when it is not in the scope. */
export async function findSources(
  trx: Db,
  unit: { id: string; path: string },
  today: Temporal.PlainDate,
): Promise<UnitSources | undefined> {
  const [row] = await selectUnits(trx, sql`u.id = ${unit.id}::uuid`)
  if (row === undefined) return undefined
  const below = sql`c.open and c.path >= ${unit.path} and c.path < ${`${unit.path}~`}`
  const pack = await rulePackOfScope(trx, today)
  return judge(row, await selectPersons(trx, below), { today, pack })
}

async function selectUnits(trx: Db, wanted: RawBuilder<unknown>): Promise<StoredUnit[]> {
  const { rows } = await sql<StoredUnit>`
    select u.id, u.path, u.name, u.kind, u.sources_on as "reportedOn",
      (select count(*)::int from member m
        where m.path >= u.path and m.path < u.path || '~' and m.left_on is null) as members,
      (select count(*)::int from recruitment_case c
        where c.path >= u.path and c.path < u.path || '~' and c.open) as "openCandidates",
      u.sources_on is not null or exists (select from recruitment_case c
        where c.path >= u.path and c.path < u.path || '~') as reported
    from unit u where ${wanted} and u.dissolved_on is null order by u.path`.execute(trx)
  return rows
}

async function selectPersons(trx: Db, wanted: RawBuilder<unknown>): Promise<StoredPerson[]> {
  const { rows } = await sql<StoredPerson>`
    select c.path, p.born_on as "bornOn", p.birth_year as "birthYear", p.schooling,
      u.area_exception as "areaException"
    from recruitment_case c join person p on p.id = c.person_id join unit u on u.id = p.unit_id
    where ${wanted}`.execute(trx)
  return rows
}

function judge(
  { path, reported, ...unit }: StoredUnit,
  persons: readonly StoredPerson[],
  { today, pack }: { today: Temporal.PlainDate; pack: RulePack },
): UnitSources {
  const own = persons.filter((person) => person.path.startsWith(path))
  const openCandidates = own.map((person) => eligibility(personFactsOf(person), today, pack))
  const status = sourceStatus({ reported, openCandidates })
  const obstacles = new Map<string, { finding: Finding; persons: number }>()
  for (const finding of openCandidates.flatMap((each) => each.obstacles)) {
    const persons = (obstacles.get(finding.kind)?.persons ?? 0) + 1
    obstacles.set(finding.kind, { finding: { ...finding, details: {} }, persons })
  }
  return {
    ...unit,
    status,
    obstacles: status === 'present_not_eligible' ? [...obstacles.values()] : [],
  }
}
