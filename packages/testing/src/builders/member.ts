import type { TestDatabase } from '../database/database.ts'
import type { BuiltUnit } from './committee.ts'

/** Inserts a member, official unless told otherwise, and returns the person's id. */
export async function buildMember(
  database: TestDatabase,
  unit: BuiltUnit,
  fullName: string,
  changes: { standing?: 'probationary' | 'official'; admittedOn?: string } = {},
): Promise<string> {
  const standing = changes.standing ?? 'official'
  const [row] = await database.query<{ person_id: string }>(
    `with person as (
       insert into app.person (unit_id, path, full_name, sort_name, born_on, birth_year)
       values ($1, $2, $3, $3, '1975-03-04', 1975) returning id, path)
     insert into app.member (person_id, path, admitted_on, official_on, standing)
     select id, path, $4::date, case when $5 = 'official' then ($4::date + interval '1 year')::date end, $5 from person
     returning person_id`,
    [unit.id, unit.path, fullName, changes.admittedOn ?? '2010-02-03', standing],
  )
  if (row === undefined) throw new Error('no member came back')
  return row.person_id
}
