import type { CountedMilestone } from '@nguon/domain/duplicates/decide-merge'
import type { Exit, Stage } from '@nguon/domain/recruitment/stages'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** A case as a comparison of two persons shows it. */
export type FiledCase = {
  caseId: string
  stage: Stage | Exit
  stageSince: string
  open: boolean
  steps: number
  lastSeq: number
  milestones: readonly CountedMilestone[]
  helpers: readonly { memberId: string | null; name: string }[]
}

/** Everything of one person that a merge compares or moves; sensitive values as tokens only. */
export type PersonFile = {
  personId: string
  fullName: string
  gender: 'male' | 'female' | null
  bornOn: string | null
  birthYear: number | null
  unitId: string
  unitName: string
  schooling: string | null
  qualification: string | null
  theoryLevel: string | null
  occupation: string | null
  path: string
  member: {
    cardNumber: string | null
    post: string | null
    admittedOn: string | null
    officialOn: string | null
    standing: 'official' | 'probationary'
    exemptFrom: string | null
    exemptTo: string | null
    leftOn: string | null
    leftHow: Exit | null
  } | null
  tokens: Partial<Record<'ethnicity' | 'religion' | 'identity_number', string>>
  cases: readonly FiledCase[]
  /** Counted from the roll of members. */
  milestones: readonly CountedMilestone[]
  questions: number
  helpsIn: number
}

/** The files of these persons, as far as the scope holds them. */
export async function listPersonFiles(trx: Db, ids: readonly string[]): Promise<PersonFile[]> {
  const { rows } = await sql<PersonFile>`
    select p.id as "personId", p.full_name as "fullName", p.gender, p.born_on::text as "bornOn",
      p.birth_year as "birthYear", u.id as "unitId", u.name as "unitName", p.schooling, p.qualification,
      p.theory_level as "theoryLevel", p.occupation, p.path,
      (select jsonb_build_object('cardNumber', m.card_number, 'post', m.post, 'admittedOn', m.admitted_on,
          'officialOn', m.official_on, 'standing', m.standing, 'exemptFrom', m.exempt_from, 'exemptTo', m.exempt_to, 'leftOn', m.left_on, 'leftHow', m.left_how)
        from member m where m.person_id = p.id) as member,
      (select coalesce(jsonb_object_agg(s.field, encode(s.token, 'hex')), '{}')
        from person_sensitive s where s.person_id = p.id) as tokens,
      (select coalesce(jsonb_agg(${filedCase} order by c.open desc, c.stage_since desc, c.id), '[]')
        from recruitment_case c where c.person_id = p.id) as cases,
      (select coalesce(jsonb_agg(jsonb_build_object('eventId', e.id, 'kind', s.kind, 'on', s.happened_on) order by e.seq), '[]')
        from milestone s join member_event e on e.id = s.member_event_id where e.person_id = p.id) as milestones,
      (select count(*)::int from finding f where f.person_id = p.id and f.resolved_at is null) as questions,
      (select count(distinct h.case_id)::int from case_mentor h where h.member_id = p.id) as "helpsIn"
    from person p join unit u on u.id = p.unit_id
    where p.id = any(${[...ids]}::uuid[])`.execute(trx)
  return rows
}

const filedCase = sql`jsonb_build_object(
  'caseId', c.id, 'stage', c.stage, 'stageSince', c.stage_since, 'open', c.open, 'lastSeq', c.last_seq,
  'steps', (select count(*) from recruitment_event e where e.case_id = c.id),
  'milestones', (select coalesce(jsonb_agg(jsonb_build_object('eventId', s.event_id, 'kind', s.kind, 'on', s.happened_on) order by e.seq), '[]')
    from milestone s join recruitment_event e on e.id = s.event_id where e.case_id = c.id),
  'helpers', (select coalesce(jsonb_agg(jsonb_build_object('memberId', h.member_id, 'name', h.name) order by h.assigned_on, h.id), '[]')
    from case_mentor h where h.case_id = c.id and h.released_on is null))`
