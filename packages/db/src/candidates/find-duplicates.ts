import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type PossibleDuplicate = {
  personId: string
  caseId: string | null
  fullName: string
  unitName: string
  birthYear: number | null
  isMember: boolean
}

/**
 * Persons of the scope with the same name without marks and no other year of birth: a warning, the
 * officer decides. Matching "Nguyễn Văn Đức" with "Nguyen Van Duc" is wanted.
 */
export async function listPossibleDuplicates(
  trx: Db,
  person: { fullName: string; birthYear: number | null; bornOn: Temporal.PlainDate | null },
): Promise<PossibleDuplicate[]> {
  const { rows } = await sql<PossibleDuplicate>`
    select p.id as "personId", c.id as "caseId", p.full_name as "fullName", u.name as "unitName",
      p.birth_year as "birthYear", m.person_id is not null as "isMember"
    from person p join unit u on u.id = p.unit_id
    left join recruitment_case c on c.person_id = p.id
    left join member m on m.person_id = p.id
    where p.folded = vn_fold(${person.fullName})
      and (p.birth_year is null or ${person.birthYear}::int is null or p.birth_year = ${person.birthYear}::int)
      and (p.born_on is null or ${person.bornOn?.toString() ?? null}::date is null
        or p.born_on = ${person.bornOn?.toString() ?? null}::date)
    order by p.sort_name, p.id limit 10`.execute(trx)
  return rows
}
