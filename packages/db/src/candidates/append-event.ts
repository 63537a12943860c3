import type { CaseEvent } from '@nguon/domain/recruitment/events'
import type { Finding } from '@nguon/domain/recruitment/finding'
import { memberExits } from '@nguon/domain/recruitment/stages'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import type { CaseProjection } from './case-projection.ts'
import { milestoneOf } from './milestone.ts'
import { eventData } from './stored-event.ts'

export type NewEvent = {
  caseId: string
  personId: string
  path: string
  unitId: string
  event: CaseEvent
  findings: readonly Finding[]
  asFact: boolean
  /** Why the officer went on against a warning or a rule. */
  reason: string | null
  recordedBy: string
  /** Numbers of the earlier events that it corrects: what they were counted as is taken back. */
  corrects: readonly number[]
}

/**
 * Appends one event and writes what follows from it: the row of the case, the milestone that is
 * counted, the helpers and the roll of members. The caller holds the lock of the case.
 */
export async function appendEvent(
  trx: Db,
  happened: NewEvent,
  projection: CaseProjection,
): Promise<void> {
  const { event } = happened
  await sql`
    with happened as (
      insert into recruitment_event (case_id, path, seq, kind, happened_on, as_fact, data, findings, reason, unit_then, path_then, recorded_by)
      values (${happened.caseId}, ${happened.path}, ${projection.last_seq}, ${event.kind}, ${event.on.toString()}::date,
        ${happened.asFact}, ${eventData(event)}::jsonb, ${JSON.stringify(happened.findings)}::jsonb, ${happened.reason},
        ${happened.unitId}, ${happened.path}, ${happened.recordedBy})
      returning id)
    , counted as (
      insert into milestone (event_id, kind, happened_on, how, unit_then, path_then)
      select id, ${milestoneOf(event)}::text, ${event.on.toString()}::date, ${memberLeft(happened)}, ${happened.unitId}::uuid, ${happened.path}
      from happened where ${milestoneOf(event)}::text is not null)
    update recruitment_case set stage = ${projection.stage}, stage_since = ${projection.stage_since.toString()}::date,
      sourced_on = ${iso(projection.sourced_on)}::date, due_on = ${iso(projection.due_on)}::date,
      due_what = ${projection.due_what}, eligible = ${projection.eligible}, rule_pack = ${projection.rule_pack},
      last_seq = ${projection.last_seq}
    where id = ${happened.caseId}::uuid`.execute(trx)
  await takeBackMilestones(trx, happened)
  await writeHelpers(trx, happened)
  await writeMembership(trx, happened)
}

/** How a member left; null for a candidate who stops, and for whom the roll has as gone already. */
function memberLeft({ personId, event }: NewEvent) {
  return isMemberExit(event.kind)
    ? sql`(select ${event.kind} from member m where m.person_id = ${personId}::uuid and m.left_on is null)`
    : sql`null`
}

const isMemberExit = (kind: string): boolean => memberExits.some((exit) => exit === kind)

async function takeBackMilestones(trx: Db, { caseId, corrects }: NewEvent): Promise<void> {
  if (corrects.length === 0) return
  await sql`
    delete from milestone m using recruitment_event e
    where e.case_id = ${caseId}::uuid and e.seq = any(${[...corrects]}::int[]) and m.event_id = e.id`.execute(
    trx,
  )
}

async function writeHelpers(trx: Db, { caseId, path, event }: NewEvent): Promise<void> {
  if (event.kind === 'mentor_assigned') {
    await sql`
      insert into case_mentor (case_id, path, member_id, name, assigned_on)
      select ${caseId}::uuid, ${path}, p.id, p.full_name, ${event.on.toString()}::date
      from person p where p.id = ${event.mentorId}::uuid`.execute(trx)
  }
  if (event.kind === 'mentor_released') {
    await sql`
      update case_mentor set released_on = ${event.on.toString()}::date
      where case_id = ${caseId}::uuid and released_on is null
        and coalesce(member_id, id) = ${event.mentorId}::uuid`.execute(trx)
  }
}

/** Whoever stands on the roll is admitted again after what is known; an earlier day is only recorded late. */
const begunAnew = sql`coalesce(coalesce(member.left_on, member.official_on) < excluded.admitted_on, false)`

/**
 * The ceremony puts the person on the roll, recognition makes the member official, an exit ends it.
 * Who was admitted before the register began comes onto the roll with the recognition; of a recognition
 * dated before the admission the roll keeps no day.
 */
async function writeMembership(
  trx: Db,
  { caseId, personId, path, event }: NewEvent,
): Promise<void> {
  const on = event.on.toString()
  if (event.kind === 'ceremony_held') {
    await sql`
      insert into member (person_id, path, admitted_on, standing)
      values (${personId}::uuid, ${path}, ${on}::date, 'probationary')
      on conflict (person_id) do update set admitted_on = excluded.admitted_on,
        standing = case when ${begunAnew} then excluded.standing else member.standing end,
        official_on = case when not ${begunAnew} and member.official_on >= excluded.admitted_on
          then member.official_on end,
        left_on = case when not ${begunAnew} then member.left_on end,
        left_how = case when not ${begunAnew} then member.left_how end`.execute(trx)
  } else if (event.kind === 'recognised' && event.approved) {
    await sql`
      with known as (
        select coalesce(
          (select admitted_on from member where person_id = ${personId}::uuid),
          (select happened_on from recruitment_event
            where case_id = ${caseId}::uuid and kind = 'ceremony_held' order by seq desc limit 1)) as admitted_on,
          ${(event.effectiveOn ?? event.on).toString()}::date as official_on)
      insert into member (person_id, path, admitted_on, standing, official_on)
      select ${personId}::uuid, ${path}, admitted_on, 'official',
        case when admitted_on is null or admitted_on <= official_on then official_on end
      from known
      on conflict (person_id) do update set standing = 'official', official_on = excluded.official_on`.execute(
      trx,
    )
  } else if (isMemberExit(event.kind)) {
    await trx
      .updateTable('member')
      .set({ left_on: event.on, left_how: event.kind })
      .where('person_id', '=', personId)
      .where('left_on', 'is', null)
      .execute()
  }
}

function iso(date: Temporal.PlainDate | null): string | null {
  return date?.toString() ?? null
}
