import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** A case as the register holds it, with all its events; dates are ISO strings. */
export type RegisteredCase = {
  id: string
  personId: string
  sourcedOn: string | null
  category: string | null
  groups: readonly string[]
  open: boolean
  rulePack: string
  lastSeq: number
  events: readonly RegisteredEvent[]
  mentors: readonly RegisteredMentor[]
}

export type RegisteredEvent = {
  id: string
  seq: number
  kind: string
  happenedOn: string
  data: unknown
  /** False for what somebody recorded by hand. */
  imported: boolean
}

/** A helper in charge; `memberId` is null where the name fits no member. */
export type RegisteredMentor = {
  id: string
  memberId: string | null
  name: string
  imported: boolean
}

/** Every case of the given persons, oldest first. */
export async function listCasesOf(
  trx: Db,
  personIds: readonly string[],
): Promise<RegisteredCase[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<RegisteredCase>`
    select c.id, c.person_id as "personId", c.sourced_on::text as "sourcedOn", c.category, c.groups, c.open,
      c.rule_pack as "rulePack", c.last_seq as "lastSeq",
      coalesce(e.events, '[]') as events, coalesce(m.mentors, '[]') as mentors
    from unnest(${personIds}::uuid[]) as wanted(id)
    join recruitment_case c on c.person_id = wanted.id
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', e.id, 'seq', e.seq, 'kind', e.kind,
        'happenedOn', e.happened_on, 'data', e.data, 'imported', e.batch_id is not null) order by e.seq) as events
      from recruitment_event e where e.case_id = c.id) e on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', m.id, 'memberId', m.member_id, 'name', m.name,
        'imported', m.batch_id is not null)) as mentors
      from case_mentor m where m.case_id = c.id and m.released_on is null) m on true
    order by c.person_id, c.id`.execute(trx)
  return rows
}

/** How many official members each unit of the scope has. */
export async function countOfficialMembers(trx: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ unitId: string; count: number }>`
    select p.unit_id as "unitId", count(*)::int as count
    from member m join person p on p.id = m.person_id
    where m.left_on is null and m.standing = 'official' group by p.unit_id`.execute(trx)
  return new Map(rows.map(({ unitId, count }) => [unitId, count]))
}
