import { eligibility } from '@nguon/domain/recruitment/eligibility'
import type { Eligibility } from '@nguon/domain/recruitment/eligibility'
import type { Finding } from '@nguon/domain/recruitment/finding'
import { sourceStatus } from '@nguon/domain/recruitment/source-status'
import type { SourceStatus } from '@nguon/domain/recruitment/source-status'
import type { UnitKind } from '@nguon/domain/units/kinds'
import { grassrootsKinds } from '@nguon/domain/units/kinds'
import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import { personFactsOf, rulePackOfScope } from '../candidates/case-rules.ts'
import type { Db } from '../session/scoped.ts'

/** Whether a unit can admit anybody, and why not: each obstacle with how many persons it holds back. */
export type UnitSources = {
  id: string
  name: string
  kind: UnitKind
  openCandidates: number
  reportedOn: Temporal.PlainDate | null
  status: SourceStatus
  obstacles: readonly { finding: Finding; persons: number }[]
}

type StoredUnit = Omit<UnitSources, 'status' | 'obstacles'> & {
  path: string
  reported: boolean
  eligible: number
}

/**
 * The sources of every grassroots unit of the scope, in the order of the tree and in a fixed number
 * of statements. Only where the projection of the cases knows nobody eligible are persons judged
 * again, by the rules of today.
 */
export async function listSources(trx: Db, today: Temporal.PlainDate): Promise<UnitSources[]> {
  return judge(trx, await selectUnits(trx, isGrassroots), today)
}

/** The sources of one unit and all below it; undefined when it is not in the scope. */
export async function findSources(
  trx: Db,
  unitId: string,
  today: Temporal.PlainDate,
): Promise<UnitSources | undefined> {
  const [found] = await judge(trx, await selectUnits(trx, sql`u.id = ${unitId}::uuid`), today)
  return found
}

/** How many members each of these units of the scope has with all below it, by id. */
export async function countMembersByUnit(
  trx: Db,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select u.id, (select count(*)::int from member m
      where m.path >= u.path and m.path < u.path || '~' and m.left_on is null) as count
    from unit u where u.id = any(${unitIds}::uuid[])`.execute(trx)
  return new Map(rows.map(({ id, count }) => [id, count]))
}

const isGrassroots = sql<SqlBool>`u.kind = any(${[...grassrootsKinds]}::text[])`

async function selectUnits(trx: Db, wanted: RawBuilder<SqlBool>): Promise<StoredUnit[]> {
  const { rows } = await sql<StoredUnit>`
    select u.id, u.path, u.name, u.kind, u.sources_on as "reportedOn",
      running.total as "openCandidates", running.eligible,
      case when u.sources_on is not null or running.total > 0 then true
        else exists (select from recruitment_case c
          where c.path >= u.path and c.path < u.path || '~') end as reported
    from unit u cross join lateral (
      select count(*)::int as total, (count(*) filter (where c.eligible))::int as eligible
      from recruitment_case c where c.open and c.path >= u.path and c.path < u.path || '~') running
    where ${wanted} and u.dissolved_on is null order by u.path`.execute(trx)
  return rows
}

type StoredPerson = {
  unitPath: string
  bornOn: Temporal.PlainDate | null
  birthYear: number | null
  schooling: string | null
  areaException: string | null
}

async function selectPersons(trx: Db, paths: readonly string[]): Promise<StoredPerson[]> {
  if (paths.length === 0) return []
  const { rows } = await sql<StoredPerson>`
    select wanted.path as "unitPath", p.born_on as "bornOn", p.birth_year as "birthYear",
      p.schooling, u.area_exception as "areaException"
    from unnest(${paths}::text[]) as wanted(path)
    join recruitment_case c on c.open and c.path >= wanted.path and c.path < wanted.path || '~'
    join person p on p.id = c.person_id join unit u on u.id = p.unit_id`.execute(trx)
  return rows
}

async function judge(
  trx: Db,
  units: readonly StoredUnit[],
  today: Temporal.PlainDate,
): Promise<UnitSources[]> {
  const doubtful = units.filter((unit) => unit.openCandidates > 0 && unit.eligible === 0)
  const persons = await selectPersons(
    trx,
    doubtful.map(({ path }) => path),
  )
  const pack = await rulePackOfScope(trx, today)
  const judged = Map.groupBy(
    persons.map((person) => ({
      path: person.unitPath,
      ...eligibility(personFactsOf(person), today, pack),
    })),
    ({ path }) => path,
  )
  return units.map(({ path, reported, eligible, ...unit }) => {
    if (eligible > 0) return { ...unit, status: 'available', obstacles: [] }
    const openCandidates = judged.get(path) ?? []
    const status = sourceStatus({ reported, openCandidates })
    return {
      ...unit,
      status,
      obstacles: status === 'present_not_eligible' ? obstaclesOf(openCandidates) : [],
    }
  })
}

/** What the rule asks is said of the unit; since when one of its persons meets it is not. */
function obstaclesOf(persons: readonly Eligibility[]): UnitSources['obstacles'] {
  const obstacles = new Map<string, { finding: Finding; persons: number }>()
  for (const finding of persons.flatMap((each) => each.obstacles)) {
    const count = (obstacles.get(finding.kind)?.persons ?? 0) + 1
    const { from: _from, ...details } = finding.details
    obstacles.set(finding.kind, { finding: { ...finding, details }, persons: count })
  }
  return [...obstacles.values()]
}
