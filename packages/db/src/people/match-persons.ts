import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import type { RegisteredMember, RegisteredPerson } from './registered.ts'

/** What a row of a list says of who somebody is. */
export type Sought = {
  unitId: string
  cardNumber: string | null
  fullName: string
  bornOn: string | null
  birthYear: number | null
}

/**
 * How a person of the register answers: by card number; by name, birth and cell; by name and cell
 * with a birth that does not contradict (one side knows less); or by what was merged into him.
 */
export type MatchLevel = 'card' | 'exact' | 'compatible' | 'merged'

export type Match = { index: number; level: MatchLevel; person: RegisteredPerson }

type Row = Omit<RegisteredPerson, 'member'> & {
  index: number
  level: MatchLevel
  isMember: boolean
} & RegisteredMember

/** Every person of the scope that a sought one may be, best first. `index` is the place in `sought`. */
export async function matchPersons(trx: Db, sought: readonly Sought[]): Promise<Match[]> {
  if (sought.length === 0) return []
  const asked = JSON.stringify(sought.map((person, index) => ({ index, ...person })))
  const { rows } = await sql<Row>`
    with sought as materialized (
      select s.*, vn_fold(s."fullName") as folded, u.path
      from jsonb_to_recordset(${asked}::jsonb) as s(
        "index" int, "unitId" uuid, "cardNumber" text, "fullName" text, "bornOn" date, "birthYear" int)
      join unit u on u.id = s."unitId"
    ), found as (
      select s."index", 1 as rank, m.person_id as id
      from sought s join member m on m.card_number = s."cardNumber"
      union all
      select s."index",
        case when p.born_on is not distinct from s."bornOn" and p.birth_year is not distinct from s."birthYear"
          then 2 else 3 end, p.id
      from sought s join person p on p.path = s.path and p.folded = s.folded
      where p.birth_year is null or s."birthYear" is null
        or (p.birth_year = s."birthYear" and coalesce(p.born_on = s."bornOn", true))
      union all
      select s."index", 4, g.kept_id
      from sought s join person_merge g on g.reversed_at is null
        and (g.dropped_card = s."cardNumber" or (g.dropped_unit = s."unitId" and g.dropped_folded = s.folded
          and (g.dropped_birth_year is null or s."birthYear" is null
            or (g.dropped_birth_year = s."birthYear" and coalesce(g.dropped_born_on = s."bornOn", true)))))
    )
    select f."index", (array['card', 'exact', 'compatible', 'merged'])[f.rank] as level,
      p.id, p.unit_id as "unitId", p.path, p.full_name as "fullName", p.gender,
      p.born_on as "bornOn", p.birth_year as "birthYear", p.schooling, p.qualification,
      p.theory_level as "theoryLevel", p.occupation,
      e.token as "ethnicityToken", r.token as "religionToken",
      m.person_id is not null as "isMember", m.card_number as "cardNumber", m.post,
      m.admitted_on as "admittedOn", m.official_on as "officialOn", m.standing, m.left_on as "leftOn"
    from found f
    join person p on p.id = f.id
    left join member m on m.person_id = p.id
    left join person_sensitive e on e.person_id = p.id and e.path = p.path and e.field = 'ethnicity'
    left join person_sensitive r on r.person_id = p.id and r.path = p.path and r.field = 'religion'
    order by f."index", f.rank, p.id`.execute(trx)
  return rows.map(toMatch)
}

function toMatch(row: Row): Match {
  const { index, level, isMember, cardNumber, post, admittedOn, officialOn, standing, leftOn } = row
  const member = isMember ? { cardNumber, post, admittedOn, officialOn, standing, leftOn } : null
  return {
    index,
    level,
    person: {
      id: row.id,
      unitId: row.unitId,
      path: row.path,
      fullName: row.fullName,
      gender: row.gender,
      bornOn: row.bornOn,
      birthYear: row.birthYear,
      schooling: row.schooling,
      qualification: row.qualification,
      theoryLevel: row.theoryLevel,
      occupation: row.occupation,
      ethnicityToken: row.ethnicityToken,
      religionToken: row.religionToken,
      member,
    },
  }
}
