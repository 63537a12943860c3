import type { TestDatabase } from '../database/database.ts'
import type { BuiltUnit } from './committee.ts'

type Persons = {
  count: number
  /** Token of the ethnic group of all of them; none when absent. */
  ethnicityToken?: Buffer
  gender?: 'male' | 'female'
  /** Years of birth in turn, from the first to the last. */
  born?: readonly [from: number, to: number]
}

/** Inserts members of one unit by the hundred. */
export async function buildMembers(
  database: TestDatabase,
  unit: BuiltUnit,
  members: Persons & { admittedOn?: string; leftOn?: string },
): Promise<void> {
  const persons = await insertPersons(database, unit, members)
  await database.query(
    `insert into app.member (person_id, path, admitted_on, left_on, left_how)
     select id, $2, $3::date, $4::date, case when $4::date is not null then 'moved_away' end
     from unnest($1::uuid[]) as id`,
    [persons, unit.path, members.admittedOn ?? '2015-05-19', members.leftOn ?? null],
  )
}

const milestones = {
  class_finished: { event: 'class_finished', stage: 'class_finished' },
  admission: { event: 'ceremony_held', stage: 'probationary' },
  recognition: { event: 'recognised', stage: 'official' },
} as const

/** Inserts cases that reached one milestone, spread evenly over the days from the first to the last. */
export async function buildMilestones(
  database: TestDatabase,
  unit: BuiltUnit,
  facts: Persons & {
    kind: keyof typeof milestones
    days: readonly [from: string, to: string]
    groups?: readonly string[]
  },
): Promise<void> {
  const { event, stage } = milestones[facts.kind]
  const persons = await insertPersons(database, unit, facts)
  const [from, to] = facts.days
  await database.query(
    `insert into app.recruitment_case (person_id, path, sort_name, stage, stage_since, sourced_on, rule_pack, last_seq, groups)
     select id, path, sort_name, $2, $3, $3, '294-qd-tw', 1, $4 from app.person where id = any($1)`,
    [persons, stage, to, facts.groups ?? []],
  )
  await database.query(
    `insert into app.recruitment_event (case_id, path, seq, kind, happened_on, unit_then, path_then)
     select c.id, c.path, 1, $2,
       $3::date + ((row_number() over (order by c.id) - 1) * ($4::date - $3::date) / greatest(count(*) over () - 1, 1))::int,
       $5, c.path
     from app.recruitment_case c where c.person_id = any($1)`,
    [persons, event, from, to, unit.id],
  )
  await database.query(
    `insert into app.milestone (event_id, kind, happened_on, unit_then, path_then)
     select e.id, $2, e.happened_on, e.unit_then, e.path_then
     from app.recruitment_event e join app.recruitment_case c on c.id = e.case_id
     where c.person_id = any($1)`,
    [persons, facts.kind],
  )
}

export type BuiltTarget = {
  unit: BuiltUnit
  group?: string
  min: number
  max?: number
  stretch?: number
  base?: { members: number; on: string }
}

/** Inserts a plan of `unit` over the days of a period with its targets. */
export async function buildPlan(
  database: TestDatabase,
  unit: BuiltUnit,
  plan: {
    period: string
    measure?: 'admissions' | 'class_completions'
    status?: 'draft' | 'issued'
    targets: readonly BuiltTarget[]
  },
): Promise<void> {
  const [row] = await database.query<{ id: string }>(
    `insert into app.plan (unit_id, path, period, title, document, status)
     values ($1, $2, $3, 'Kế hoạch phát triển đảng viên', '12-KH/ĐU', $4) returning id`,
    [unit.id, unit.path, plan.period, plan.status ?? 'issued'],
  )
  for (const target of plan.targets) {
    await database.query(
      `insert into app.target (plan_id, unit_id, path, path_then, measure, group_key, minimum, maximum, stretch, base_count, base_date)
       values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        row?.id,
        target.unit.id,
        target.unit.path,
        plan.measure ?? 'admissions',
        target.group ?? 'all',
        target.min,
        target.max ?? target.min,
        target.stretch ?? null,
        target.base?.members ?? null,
        target.base?.on ?? null,
      ],
    )
  }
}

async function insertPersons(
  database: TestDatabase,
  unit: BuiltUnit,
  { count, gender, ethnicityToken, born = [1970, 1999] }: Persons,
): Promise<string[]> {
  const rows = await database.query<{ id: string }>(
    `insert into app.person (unit_id, path, full_name, sort_name, gender, birth_year)
     select $1, $2, 'Người thứ ' || n, n::text, $3::text, $5::int + (n - 1) % ($6::int - $5::int + 1)
     from generate_series(1, $4::int) as n returning id`,
    [unit.id, unit.path, gender ?? null, count, ...born],
  )
  const ids = rows.map(({ id }) => id)
  if (ethnicityToken !== undefined) {
    await database.query(
      `insert into app.person_sensitive (person_id, path, field, ciphertext, key_id, token)
       select id, $2, 'ethnicity', '', 'k1', $3 from unnest($1::uuid[]) as id`,
      [ids, unit.path, ethnicityToken],
    )
  }
  return ids
}
