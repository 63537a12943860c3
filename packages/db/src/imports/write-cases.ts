import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** The row of a case; where it lies and how it sorts comes from its person. */
export type CaseRow = {
  id: string
  personId: string
  stage: string
  stageSince: string
  category: string | null
  groups: readonly string[]
  sourcedOn: string | null
  dueOn: string | null
  dueWhat: string | null
  eligible: boolean
  rulePack: string
  lastSeq: number
}

export type EventRow = {
  id: string
  caseId: string
  seq: number
  kind: string
  happenedOn: string
  data: unknown
  findings: unknown
  unitThen: string
  pathThen: string
}

/** One counted milestone. */
export type MilestoneRow = {
  eventId: string
  caseId: string
  kind: string
  happenedOn: string
  unitThen: string
  pathThen: string
}

const caseColumns = sql`
  id uuid, "personId" uuid, stage text, "stageSince" date, category text, groups text[], "sourcedOn" date,
  "dueOn" date, "dueWhat" text, eligible boolean, "rulePack" text, "lastSeq" int`

export async function insertCases(
  trx: Db,
  rows: readonly CaseRow[],
  batchId: string,
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into recruitment_case (id, person_id, path, sort_name, stage, stage_since, category,
      groups, sourced_on, due_on, due_what, eligible, rule_pack, last_seq, batch_id)
    select r.id, p.id, p.path, p.sort_name, r.stage, r."stageSince", r.category, r.groups, r."sourcedOn",
      r."dueOn", r."dueWhat", r.eligible, r."rulePack", r."lastSeq", ${batchId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${caseColumns})
    join person p on p.id = r."personId"`.execute(trx)
}

export async function updateCases(trx: Db, rows: readonly CaseRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update recruitment_case c set stage = r.stage, stage_since = r."stageSince",
      category = r.category, groups = r.groups, sourced_on = r."sourcedOn", due_on = r."dueOn", due_what = r."dueWhat",
      eligible = r.eligible, last_seq = r."lastSeq"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${caseColumns})
    where c.id = r.id`.execute(trx)
}

/** Appends facts; each lies where its case lies today, and keeps where it happened. */
export async function appendFacts(
  trx: Db,
  rows: readonly EventRow[],
  by: { account: string; batchId: string },
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into recruitment_event (id, case_id, path, seq, kind, happened_on, as_fact, data, findings,
      unit_then, path_then, recorded_by, batch_id)
    select r.id, c.id, c.path, r.seq, r.kind, r."happenedOn", true, r.data, r.findings,
      r."unitThen", r."pathThen", ${by.account}::uuid, ${by.batchId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      id uuid, "caseId" uuid, seq int, kind text, "happenedOn" date, data jsonb, findings jsonb,
      "unitThen" uuid, "pathThen" text)
    join recruitment_case c on c.id = r."caseId"`.execute(trx)
}

/** Writes milestones with what they are counted by: their persons' gender, birth, tokens and groups. */
export async function insertMilestones(trx: Db, rows: readonly MilestoneRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into milestone (event_id, kind, happened_on, unit_then, path_then, gender, birth_year,
      groups, ethnicity_token, religion_token)
    select r."eventId", r.kind, r."happenedOn", r."unitThen", r."pathThen", p.gender, p.birth_year,
      c.groups, e.token, g.token
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      "eventId" uuid, "caseId" uuid, kind text, "happenedOn" date, "unitThen" uuid, "pathThen" text)
    join recruitment_case c on c.id = r."caseId"
    join person p on p.id = c.person_id
    left join person_sensitive e on e.person_id = p.id and e.path = p.path and e.field = 'ethnicity'
    left join person_sensitive g on g.person_id = p.id and g.path = p.path and g.field = 'religion'`.execute(
    trx,
  )
}

/** Takes back what superseded events counted as. */
export async function removeMilestones(trx: Db, eventIds: readonly string[]): Promise<void> {
  if (eventIds.length === 0) return
  await sql`delete from milestone where event_id = any(${eventIds}::uuid[])`.execute(trx)
}

export type MentorRow = {
  caseId: string
  memberId: string | null
  name: string
  assignedOn: string
}

export async function insertMentors(
  trx: Db,
  rows: readonly MentorRow[],
  batchId: string,
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into case_mentor (case_id, path, member_id, name, assigned_on, batch_id)
    select c.id, c.path, r."memberId", r.name, r."assignedOn", ${batchId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      "caseId" uuid, "memberId" uuid, name text, "assignedOn" date)
    join recruitment_case c on c.id = r."caseId"`.execute(trx)
}

export async function releaseMentors(trx: Db, ids: readonly string[], on: string): Promise<void> {
  if (ids.length === 0) return
  await sql`update case_mentor set released_on = greatest(${on}::date, assigned_on)
    where id = any(${ids}::uuid[])`.execute(trx)
}
