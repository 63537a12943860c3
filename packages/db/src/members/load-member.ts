import type { MemberFact, TakenBack } from '@nguon/domain/members/facts'
import type { Membership } from '@nguon/domain/members/membership'
import { storedMemberFact, storedMembership } from '@nguon/domain/members/wire'
import { AppError } from '@nguon/domain/errors'
import type { Finding } from '@nguon/domain/recruitment/finding'
import type { Exit, Stage } from '@nguon/domain/recruitment/stages'
import { sql, type RawBuilder } from 'kysely'
import { officialSince } from '../candidates/official-since.ts'
import type { Db } from '../session/scoped.ts'

/** One entry of the roll with who wrote it, and what the rules said of it. */
export type RecordedEntry = {
  seq: number
  fact: MemberFact | TakenBack
  findings: readonly Finding[]
  before: Membership
  unitThen: string
  pathThen: string
  recordedBy: string | null
  recordedAt: string
}

/** A running case that the member helps with. */
export type HelpedCase = { caseId: string; fullName: string; stage: Stage; assignedOn: string }

/** The procedure by which the member was admitted, where the register holds it. */
export type OwnCase = {
  caseId: string
  stage: Stage | Exit
  decidedOn: string | null
  ceremonyOn: string | null
}

export type MemberFile = Membership & {
  memberId: string
  path: string
  unitId: string
  unitName: string
  fullName: string
  gender: 'male' | 'female' | null
  bornOn: Temporal.PlainDate | null
  birthYear: number | null
  schooling: string | null
  qualification: string | null
  theoryLevel: string | null
  occupation: string | null
  cardNumber: string | null
  officialSince: Temporal.PlainDate | null
  sensitiveFields: readonly ('ethnicity' | 'religion' | 'identity_number')[]
  ownCase: OwnCase | null
  helping: readonly HelpedCase[]
  entries: readonly RecordedEntry[]
}

type StoredEntry = Omit<RecordedEntry, 'fact' | 'before'> & {
  kind: string
  happenedOn: string
  data: unknown
  before: unknown
}
export type StoredMember = Omit<MemberFile, 'entries'> & {
  logged?: boolean
  entries: StoredEntry[]
}

/** The statement that opens a member's page for a request; it logs that its user did, once a day. */
export const openingMember = (memberId: string, requestId: string): RawBuilder<StoredMember> =>
  memberStatement(memberId, sql`log_member_reading(m.person_id, m.path, ${requestId}) as logged,`)

const memberStatement = (memberId: string, logged: RawBuilder<unknown>) => sql<StoredMember>`
  select ${logged} m.person_id as "memberId", m.path, u.id as "unitId", u.name as "unitName",
    p.full_name as "fullName", p.gender, p.born_on as "bornOn", p.birth_year as "birthYear", p.schooling,
    p.qualification, p.theory_level as "theoryLevel", p.occupation, m.card_number as "cardNumber",
    m.standing, m.admitted_on as "admittedOn", m.official_on as "officialOn", ${officialSince} as "officialSince",
    m.post, m.post_since as "postSince", m.exempt_from as "exemptFrom", m.exempt_to as "exemptTo",
    m.left_on as "leftOn", m.left_how as "leftHow",
    (select coalesce(array_agg(s.field order by s.field), '{}') from person_sensitive s
      where s.person_id = m.person_id) as "sensitiveFields",
    (select json_build_object('caseId', c.id, 'stage', c.stage,
        'decidedOn', (select e.happened_on from recruitment_event e
          where e.case_id = c.id and e.kind = 'decided' order by e.seq desc limit 1),
        'ceremonyOn', (select e.happened_on from recruitment_event e
          where e.case_id = c.id and e.kind = 'ceremony_held' order by e.seq desc limit 1))
      from recruitment_case c where c.person_id = m.person_id order by c.id desc limit 1) as "ownCase",
    (select coalesce(json_agg(json_build_object('caseId', c.id, 'fullName', helped.full_name, 'stage', c.stage,
        'assignedOn', cm.assigned_on) order by helped.sort_name, c.id), '[]')
      from case_mentor cm join recruitment_case c on c.id = cm.case_id join person helped on helped.id = c.person_id
      where cm.member_id = m.person_id and cm.released_on is null and ${runs}) as helping,
    (select coalesce(json_agg(json_build_object('seq', e.seq, 'kind', e.kind, 'happenedOn', e.happened_on,
        'data', e.data, 'findings', e.findings, 'before', e.before, 'unitThen', e.unit_then, 'pathThen', e.path_then,
        'recordedBy', (select a.display_name from account a where a.id = e.recorded_by),
        'recordedAt', e.recorded_at) order by e.seq), '[]')
      from member_event e where e.person_id = m.person_id) as entries
  from member m join person p on p.id = m.person_id join unit u on u.id = p.unit_id
  where m.person_id = ${memberId}::uuid`

/** A case that still needs its helper: up to official membership. */
export const runs = sql`(c.open or c.stage = 'probationary')`

/** @throws AppError `not_found` when the scope holds no such member. */
export function memberFileOf([row]: readonly StoredMember[]): MemberFile {
  if (row === undefined) throw new AppError('not_found', 'member')
  const { logged: _logged, ...stored } = row
  return { ...stored, entries: row.entries.map(entryOf) }
}

function entryOf({ kind, happenedOn, data, before, ...rest }: StoredEntry): RecordedEntry {
  const told = typeof data === 'object' && data !== null ? data : {}
  return {
    ...rest,
    fact: storedMemberFact.parse({ ...told, kind, on: happenedOn }),
    before: storedMembership.parse(before),
  }
}

/** Locks the member, then reads it in a second statement, which sees all that was committed before. */
export async function getMemberForUpdate(trx: Db, memberId: string): Promise<MemberFile> {
  await trx
    .selectFrom('member')
    .select('person_id')
    .where('person_id', '=', memberId)
    .forUpdate()
    .execute()
  return memberFileOf((await memberStatement(memberId, sql``).execute(trx)).rows)
}
