import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import { projectCase } from './case-projection.ts'
import type { CaseProjection } from './case-projection.ts'
import { personFactsOf, rulePackById } from './case-rules.ts'
import { storedEventOf } from './stored-event.ts'

type StoredRow = CaseProjection & {
  id: string
  bornOn: Temporal.PlainDate | null
  birthYear: number | null
  schooling: string | null
  areaException: string | null
  events: readonly { kind: string; happenedOn: string; data: unknown }[]
}

export type RebuiltCase = { caseId: string; differs: readonly (keyof CaseProjection)[] }

/**
 * Folds the events of every case of the scope again and puts right the rows that differ. Nothing to
 * put right means that the projection was true; age alone may change `eligible` overnight.
 */
export async function rebuildCases(trx: Db, today: Temporal.PlainDate): Promise<RebuiltCase[]> {
  const { rows } = await sql<StoredRow>`
    select c.id, c.stage, c.stage_since, c.sourced_on, c.due_on, c.due_what, c.eligible, c.rule_pack, c.last_seq,
      p.born_on as "bornOn", p.birth_year as "birthYear", p.schooling, u.area_exception as "areaException",
      (select coalesce(json_agg(json_build_object('kind', e.kind, 'happenedOn', e.happened_on, 'data', e.data) order by e.seq), '[]')
        from recruitment_event e where e.case_id = c.id) as events
    from recruitment_case c join person p on p.id = c.person_id join unit u on u.id = p.unit_id
    for update of c`.execute(trx)
  const rebuilt: RebuiltCase[] = []
  for (const row of rows) {
    // A list without a single date opened this case: its row is all that is known of it.
    if (row.events.length === 0) continue
    const truth = projectCase(row.events.map(storedEventOf), {
      person: personFactsOf(row),
      pack: rulePackById(row.rule_pack),
      today,
    })
    const differs = fields.filter((field) => String(row[field]) !== String(truth[field]))
    if (differs.length === 0) continue
    await trx.updateTable('recruitment_case').set(truth).where('id', '=', row.id).execute()
    rebuilt.push({ caseId: row.id, differs })
  }
  return rebuilt
}

const fields = [
  'stage',
  'stage_since',
  'sourced_on',
  'due_on',
  'due_what',
  'eligible',
  'rule_pack',
  'last_seq',
] as const satisfies readonly (keyof CaseProjection)[]
