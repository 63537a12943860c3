import type { Gender } from '@nguon/domain/people/gender'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** What a list on paper says of a candidate beside where the case stands. */
export type CandidateFacts = {
  caseId: string
  gender: Gender | null
  bornOn: Temporal.PlainDate | null
  birthYear: number | null
  schooling: string | null
  qualification: string | null
  theoryLevel: string | null
  occupation: string | null
  category: string | null
  parentName: string | null
  /** The latest day of each step, by the kind of its event; a step that was voted down is not listed. */
  steps: Readonly<Record<string, string>>
  mentors: readonly string[]
}

const steps = [
  'sourced',
  'class_finished',
  'applied',
  'dossier_completed',
  'verified',
  'cell_resolved',
  'committee_resolved',
  'decided',
  'ceremony_held',
  'recognised',
]

/** Looks the cases of one page up, by their ids. */
export async function readCandidateFacts(
  trx: Db,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CandidateFacts>> {
  const { rows } = await sql<CandidateFacts>`
    with wanted as materialized (select unnest(${caseIds}::uuid[]) as id),
    latest as (
      select distinct on (e.case_id, e.kind) e.case_id, e.kind, e.happened_on, e.data
      from wanted join recruitment_event e on e.case_id = wanted.id
      where e.kind = any(${steps}::text[])
      order by e.case_id, e.kind, e.seq desc
    ), stepped as (
      select case_id, jsonb_object_agg(kind, happened_on) as steps from latest
      where coalesce(data->>'approved', 'true') = 'true' group by case_id
    ), helped as (
      select m.case_id, jsonb_agg(m.name order by m.assigned_on, m.id) as mentors
      from wanted join case_mentor m on m.case_id = wanted.id and m.released_on is null group by m.case_id
    )
    select c.id as "caseId", p.gender, p.born_on as "bornOn", p.birth_year as "birthYear", p.schooling,
      p.qualification, p.theory_level as "theoryLevel", p.occupation, c.category, above.name as "parentName",
      coalesce(stepped.steps, '{}') as steps, coalesce(helped.mentors, '[]') as mentors
    from wanted join recruitment_case c on c.id = wanted.id
    join person p on p.id = c.person_id
    join unit u on u.id = p.unit_id
    left join unit above on above.id = u.parent_id
    left join stepped on stepped.case_id = c.id
    left join helped on helped.case_id = c.id`.execute(trx)
  return new Map(rows.map((row) => [row.caseId, row]))
}
