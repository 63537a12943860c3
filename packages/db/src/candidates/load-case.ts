import { AppError } from '@nguon/domain/errors'
import type { CaseEvent } from '@nguon/domain/recruitment/events'
import type { CaseContext, MentorFacts } from '@nguon/domain/recruitment/facts'
import type { Finding } from '@nguon/domain/recruitment/finding'
import type { Exit, Stage } from '@nguon/domain/recruitment/stages'
import type { KeptConfirmation } from '@nguon/domain/rules/confirmation'
import type { RulePack } from '@nguon/domain/rules/rule-pack'
import { sql, type RawBuilder } from 'kysely'
import { confirmedPack } from '../committees/catalogue-of-scope.ts'
import { keptConfirmations } from '../rules/kept-confirmations.ts'
import type { Db } from '../session/scoped.ts'
import { caseCalendar, personFactsOf } from './case-rules.ts'
import { officialSince } from './official-since.ts'
import { storedEventOf } from './stored-event.ts'

/** One recorded event with who recorded it, and what the rules said of it then. */
export type RecordedEvent = {
  seq: number
  event: CaseEvent
  findings: readonly Finding[]
  asFact: boolean
  reason: string | null
  recordedBy: string | null
  recordedAt: string
}

/** A helper of the case. `memberId` is null where only the name is known (lists on paper). */
export type CaseMentor = {
  id: string
  memberId: string | null
  name: string
  assignedOn: string
  releasedOn: string | null
  admittedOn: string | null
  officialOn: string | null
  leftOn: string | null
  /** How many running cases this member helps. */
  helping: number
}

/** Everything recorded of one case: what a screen shows and what a decision depends on. */
export type CaseFile = {
  caseId: string
  personId: string
  path: string
  stage: Stage | Exit
  stageSince: Temporal.PlainDate
  dueOn: Temporal.PlainDate | null
  category: string | null
  groups: readonly string[]
  /** The edition it began under, with what its committee vouches for in it. */
  pack: RulePack
  lastSeq: number
  fullName: string
  gender: 'male' | 'female' | null
  bornOn: Temporal.PlainDate | null
  birthYear: number | null
  schooling: string | null
  qualification: string | null
  theoryLevel: string | null
  occupation: string | null
  unitId: string
  unitName: string
  unitKind: string
  areaException: string | null
  officialMembers: number
  sensitiveFields: readonly ('ethnicity' | 'religion' | 'identity_number')[]
  events: readonly RecordedEvent[]
  mentors: readonly CaseMentor[]
}

/** One case as its statement answers. */
export type StoredCase = Omit<CaseFile, 'events' | 'pack'> & {
  logged?: boolean
  rulePack: string
  confirmations: readonly KeptConfirmation[]
  events: readonly (Omit<RecordedEvent, 'event'> & {
    kind: string
    happenedOn: string
    data: unknown
  })[]
}

/** Reads one case of the scope; a case elsewhere is not found. */
export async function getCaseFile(trx: Db, caseId: string): Promise<CaseFile> {
  return caseFileOf((await caseStatement(sql`c.id = ${caseId}`, sql``).execute(trx)).rows)
}

/**
 * The statement that opens a dossier for a request. It logs that its user did, once a day: who looks
 * again writes nothing.
 */
export const openingCase = (caseId: string, requestId: string): RawBuilder<StoredCase> =>
  caseStatement(sql`c.id = ${caseId}`, sql`log_reading(c.id, c.path, ${requestId}) as logged,`)

/** What an event tells, with a helper who was merged into somebody since by that one's id. */
const dataNow = sql`case when e.data ? 'mentorId'
  then jsonb_set(e.data, '{mentorId}', to_jsonb(standing_for((e.data ->> 'mentorId')::uuid))) else e.data end`

const caseStatement = (which: RawBuilder<unknown>, logged: RawBuilder<unknown>) => sql<StoredCase>`
    select ${logged} c.id as "caseId", c.person_id as "personId", c.path, c.stage, c.stage_since as "stageSince",
      c.due_on as "dueOn", c.category, c.groups, c.rule_pack as "rulePack", c.last_seq as "lastSeq",
      p.full_name as "fullName", p.gender, p.born_on as "bornOn", p.birth_year as "birthYear",
      p.schooling, p.qualification, p.theory_level as "theoryLevel", p.occupation,
      ${keptConfirmations} as confirmations,
      u.id as "unitId", u.name as "unitName", u.kind as "unitKind", u.area_exception as "areaException",
      (select count(*)::int from member m
        where m.path >= c.path and m.path < c.path || '~' and m.left_on is null and m.standing = 'official'
      ) as "officialMembers",
      (select coalesce(array_agg(s.field order by s.field), '{}') from person_sensitive s
        where s.person_id = c.person_id) as "sensitiveFields",
      (select coalesce(json_agg(json_build_object(
          'seq', e.seq, 'kind', e.kind, 'happenedOn', e.happened_on, 'data', ${dataNow}, 'findings', e.findings,
          'asFact', e.as_fact, 'reason', e.reason, 'recordedBy', (select a.display_name from account a where a.id = e.recorded_by), 'recordedAt', e.recorded_at) order by e.seq), '[]')
        from recruitment_event e
        where e.case_id = c.id) as events,
      (select coalesce(json_agg(json_build_object(
          'id', cm.id, 'memberId', cm.member_id, 'name', cm.name, 'assignedOn', cm.assigned_on,
          'releasedOn', cm.released_on, 'admittedOn', m.admitted_on, 'officialOn', ${officialSince}, 'leftOn', m.left_on,
          'helping', (select count(*) from case_mentor other
            where other.member_id = cm.member_id and other.released_on is null)) order by cm.assigned_on, cm.id), '[]')
        from case_mentor cm left join member m on m.person_id = cm.member_id
        where cm.case_id = c.id) as mentors
    from recruitment_case c join person p on p.id = c.person_id join unit u on u.id = p.unit_id
    where ${which}`

/** @throws AppError `not_found` when the scope holds no such case. */
export function caseFileOf([row]: readonly StoredCase[]): CaseFile {
  if (row === undefined) throw new AppError('not_found', 'case')
  return fileOf(row)
}

/** The cases of the scope among these, in the order of names. */
export async function listCaseFiles(trx: Db, ids: readonly string[]): Promise<CaseFile[]> {
  const which = sql`c.id = any(${[...ids]}::uuid[]) order by c.sort_name, c.id`
  return (await caseStatement(which, sql``).execute(trx)).rows.map((row) => fileOf(row))
}

function fileOf(row: StoredCase): CaseFile {
  const { rulePack, confirmations, logged: _logged, ...stored } = row
  return {
    ...stored,
    pack: confirmedPack(rulePack, confirmations),
    events: row.events.map(({ kind, happenedOn, data, ...rest }) => ({
      ...rest,
      event: storedEventOf({ kind, happenedOn, data }),
    })),
  }
}

/** Locks the case, then reads it in a second statement, which sees all that was committed before. */
export async function getCaseFileForUpdate(trx: Db, caseId: string): Promise<CaseFile> {
  await trx
    .selectFrom('recruitment_case')
    .select('id')
    .where('id', '=', caseId)
    .forUpdate()
    .execute()
  return getCaseFile(trx, caseId)
}

/** What a decision on this case depends on, beside its events. */
export function contextOf(
  file: CaseFile,
  today: Temporal.PlainDate,
  others: readonly MentorFacts[] = [],
): CaseContext {
  const helpers = file.mentors.flatMap((mentor) => mentorFactsOf(mentor))
  const known = new Set(helpers.map(({ id }) => id))
  return {
    today,
    pack: file.pack,
    calendar: caseCalendar,
    person: personFactsOf(file),
    mentors: [...helpers, ...others.filter(({ id }) => !known.has(id))],
    mentorsByName: file.mentors.flatMap(({ id, memberId, releasedOn }) =>
      memberId === null && releasedOn === null ? [id] : [],
    ),
    cell: {
      officialMembers: file.officialMembers,
      underCommittee: file.unitKind !== 'base_cell',
    },
  }
}

const day = (iso: string | null) => (iso === null ? null : Temporal.PlainDate.from(iso))

/** A helper known by name only says nothing that a rule could look at. */
function mentorFactsOf(mentor: CaseMentor): MentorFacts[] {
  if (mentor.memberId === null) return []
  return [
    {
      id: mentor.memberId,
      admittedOn: day(mentor.admittedOn),
      officialOn: day(mentor.officialOn),
      leftOn: day(mentor.leftOn),
      acquaintedSince: null,
    },
  ]
}
