import type { MemberFact, TakenBack } from '@nguon/domain/members/facts'
import type { Membership } from '@nguon/domain/members/membership'
import type { Finding } from '@nguon/domain/recruitment/finding'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type NewEntry = {
  memberId: string
  path: string
  unitId: string
  seq: number
  fact: MemberFact | TakenBack
  findings: readonly Finding[]
  before: Membership
  recordedBy: string
}

/** Appends an entry to the roll and writes what the member now is. The caller holds the member's lock. */
export async function appendMemberEvent(
  trx: Db,
  entry: NewEntry,
  after: Membership,
): Promise<void> {
  const { kind, on, ...data } = entry.fact
  await sql`
    with happened as (
      insert into member_event (person_id, path, seq, kind, happened_on, data, findings, before, unit_then, path_then, recorded_by)
      values (${entry.memberId}, ${entry.path}, ${entry.seq}, ${kind}, ${on.toString()}::date, ${JSON.stringify(data)}::jsonb,
        ${JSON.stringify(entry.findings)}::jsonb, ${JSON.stringify(membershipOf(entry.before))}::jsonb,
        ${entry.unitId}, ${entry.path}, ${entry.recordedBy}))
    update member set standing = ${after.standing}, official_on = ${iso(after.officialOn)}::date,
      post = ${after.post}, post_since = ${iso(after.postSince)}::date,
      exempt_from = ${iso(after.exemptFrom)}::date, exempt_to = ${iso(after.exemptTo)}::date,
      left_on = ${iso(after.leftOn)}::date, left_how = ${after.leftHow}
    where person_id = ${entry.memberId}::uuid`.execute(trx)
}

/** The entries that the milestones count: the leaving and the recognition that stand. */
export type CountedEntries = { leaving: number | null; recognition: number | null }

/** Counts what the roll of a member now says, each entry where it happened then, and no longer what it said. */
export async function countMemberEvents(
  trx: Db,
  memberId: string,
  { leaving, recognition }: CountedEntries,
): Promise<void> {
  const counted = sql`e.person_id = ${memberId}::uuid
    and e.seq in (coalesce(${leaving}::int, 0), coalesce(${recognition}::int, 0))`
  await sql`
    delete from milestone s using member_event e
    where e.person_id = ${memberId}::uuid and s.member_event_id = e.id and not (${counted})`.execute(
    trx,
  )
  await sql`
    insert into milestone (member_event_id, kind, happened_on, how, unit_then, path_then, gender, birth_year,
      ethnicity_token, religion_token)
    select e.id, case e.kind when 'left' then 'departure' else 'recognition' end, e.happened_on, e.data ->> 'how',
      e.unit_then, e.path_then, p.gender, p.birth_year,
      (select s.token from person_sensitive s where s.person_id = p.id and s.field = 'ethnicity'),
      (select s.token from person_sensitive s where s.person_id = p.id and s.field = 'religion')
    from member_event e join person p on p.id = e.person_id
    where ${counted} and not exists (select from milestone s where s.member_event_id = e.id)`.execute(
    trx,
  )
}

/** The roll's part of a larger file, as it is stored. */
const membershipOf = (member: Membership): Membership => ({
  standing: member.standing,
  admittedOn: member.admittedOn,
  officialOn: member.officialOn,
  post: member.post,
  postSince: member.postSince,
  exemptFrom: member.exemptFrom,
  exemptTo: member.exemptTo,
  leftOn: member.leftOn,
  leftHow: member.leftHow,
})

const iso = (day: Temporal.PlainDate | null): string | null => day?.toString() ?? null
