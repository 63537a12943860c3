import type { TestDatabase } from '../database/database.ts'
import type { BuiltUnit } from './committee.ts'

/** Inserts a person with an open recruitment case at `sourced`. */
export async function buildCandidate(
  database: TestDatabase,
  unit: BuiltUnit,
  fullName: string,
  since = '2025-01-15',
): Promise<{ personId: string; caseId: string }> {
  const [row] = await database.query<{ person_id: string; case_id: string }>(
    `with person as (
       insert into app.person (unit_id, path, full_name, sort_name, born_on, birth_year)
       values ($1, $2, $3, $3, '1999-05-02', 1999) returning id, path, sort_name)
     , opened as (
       insert into app.recruitment_case (person_id, path, sort_name, stage, stage_since, sourced_on, rule_pack, last_seq)
       select id, path, sort_name, 'sourced', $4, $4, '294-qd-tw', 1 from person returning id, person_id)
     , happened as (
       insert into app.recruitment_event (case_id, path, seq, kind, happened_on, data, unit_then, path_then)
       select id, $2, 1, 'sourced', $4, '{"rulePackId": "294-qd-tw"}', $1, $2 from opened)
     select person_id, id as case_id from opened`,
    [unit.id, unit.path, fullName, since],
  )
  if (row === undefined) throw new Error('no candidate came back')
  return { personId: row.person_id, caseId: row.case_id }
}
