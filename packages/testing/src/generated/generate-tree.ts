import type { UnitKind } from '@nguon/domain/units/kinds'
import type { TestDatabase } from '../database/database.ts'

/** How many of everything a generated tree holds. */
export type Size = {
  provinces: number
  communes: number
  baseUnits: number
  /** Sectional organisations between a grassroots organisation and its cells; mostly none. */
  sections?: number
  cells: number
  members: number
  openCases: number
  closedCases: number
}

/** The sizes that requirements are measured at. */
export const sizes = {
  commune: {
    provinces: 0,
    communes: 1,
    baseUnits: 35,
    cells: 75,
    members: 1_500,
    openCases: 220,
    closedCases: 300,
  },
  province: {
    provinces: 1,
    communes: 35,
    baseUnits: 1_050,
    cells: 8_000,
    members: 100_000,
    openCases: 10_000,
    closedCases: 20_000,
  },
  /** Six levels of units, 10,063 in all. */
  deep: {
    provinces: 2,
    communes: 60,
    baseUnits: 1_500,
    sections: 2_500,
    cells: 6_000,
    members: 100_000,
    openCases: 10_000,
    closedCases: 20_000,
  },
  country: {
    provinces: 34,
    communes: 3_321,
    baseUnits: 52_000,
    cells: 250_000,
    members: 5_600_000,
    openCases: 600_000,
    closedCases: 400_000,
  },
} as const satisfies Record<string, Size>

type Query = Pick<TestDatabase, 'query'>

/**
 * Fills an empty database with a tree of made-up units and people. Everything is spread evenly and
 * by a fixed formula, so that two runs give the same rows. Triggers and foreign keys are switched
 * off for the load: the rows are right by construction; indexes that no key needs are made after it,
 * which is faster by far than keeping them up row by row.
 */
export async function generateTree({ query }: Query, size: Size): Promise<{ rootId: string }> {
  const levels: Level[] = [
    { count: size.provinces, kind: 'party_committee' },
    { count: size.communes, kind: 'party_committee' },
    { count: size.baseUnits, kind: 'grassroots_party_org' },
    { count: size.sections ?? 0, kind: 'sectional_org' },
    { count: size.cells, kind: 'sub_cell' },
  ]
  await query(`set session_replication_role = replica;
    ${generateUnits(levels.filter(({ count }) => count > 0))};
    ${namePeople};
    reset session_replication_role`)
  await query(`set session_replication_role = replica;
    ${dropIndexes};
    ${generateMembers(size.members)}; ${generateCases(size)};
    ${makeIndexesAgain};
    reset session_replication_role`)
  await query('analyze')
  const [root] = await query<{ id: string }>('select id from app.unit where parent_id is null')
  if (root === undefined) throw new Error('no root was generated')
  return { rootId: root.id }
}

type Level = { count: number; kind: UnitKind }

function generateUnits(levels: readonly Level[]): string {
  const statements = [
    `insert into app.unit (path, name, kind) values ('0001', 'Đảng bộ mẫu', 'party_committee')`,
  ]
  levels.forEach(({ count, kind }, index) => {
    const depth = index + 1
    statements.push(`
      with parents as (
        select id, path, row_number() over (order by path) - 1 as place, count(*) over () as total
        from app.unit where length(path) = ${depth * 4})
      insert into app.unit (path, parent_id, name, kind)
      select p.path || lpad((n / p.total + 1)::text, 4, '0'), p.id, 'Đơn vị mẫu ' || ${depth} || '-' || n, '${kind}'
      from generate_series(0, ${count} - 1) n join parents p on p.place = n % (select count(*) from parents)`)
  })
  statements.push(
    `insert into app.unit_version (unit_id, path, valid_during, name, kind)
     select id, path, daterange('2020-01-01', null), name, kind from app.unit`,
    `insert into app.unit_placement (unit_id, path, parent_id, level, parent_level, placed_path, valid_during)
     select id, path, parent_id, length(path) / 4, nullif(length(path) / 4 - 1, 0), path, daterange('2020-01-01', null) from app.unit`,
    `insert into app.unit_life (unit_id, path, life) select id, path, daterange('2020-01-01', null) from app.unit`,
    `insert into app.committee (root_unit_id, path, name, established_on)
     select id, path, name, '2020-01-01' from app.unit where parent_id is null`,
  )
  return statements.join(';')
}

const namePeople = `
  create temporary table cell as
    select id, path, row_number() over (order by path) - 1 as place, count(*) over () as total
    from app.unit u where not exists (select from app.unit c where c.parent_id = u.id);
  create unique index on cell (place)`

const loaded = `array['person', 'member', 'recruitment_case', 'recruitment_event', 'milestone']`

const dropIndexes = `
  create temporary table dropped_index as
    select pg_get_indexdef(i.indexrelid) as definition, i.indexrelid::regclass::text as name
    from pg_index i join pg_class t on t.oid = i.indrelid
    where t.relnamespace = 'app'::regnamespace and t.relname = any(${loaded}) and not i.indisunique;
  do $$ declare name text; begin
    for name in select d.name from dropped_index d loop execute 'drop index ' || name; end loop;
  end $$`

const makeIndexesAgain = `
  set local maintenance_work_mem = '512MB';
  do $$ declare definition text; begin
    for definition in select d.definition from dropped_index d loop execute definition; end loop;
  end $$`

const families = `(array['Nguyễn Thị','Trần Văn','Lê Hữu','Ka','Ya','Giàng A','Hoàng Minh','Võ Ngọc','Bùi Đình','Cil','Lơ Mu','Vàng Thị'])`
const givenNames = `(array['An','Ân','Bình','Cường','Dung','Dũng','Đạt','Hà','Hiếu','Lan','Mỷ','Phúc'])`
const family = `${families}[n % 12 + 1]`
const given = `${givenNames}[n / 12 % 12 + 1]`

function insertPeople(count: number, mark: string): string {
  return `
    insert into app.person (id, unit_id, path, full_name, sort_name, gender, born_on, birth_year, occupation)
    select md5('${mark}' || n)::uuid, c.id, c.path, 
      ${family} || ' ' || ${given} || ' ' || n / 144, ${given} || ' ' || ${family} || ' ' || n / 144,
      case n % 5 when 0 then 'female' when 1 then 'female' else 'male' end,
      date '1960-01-01' + (n * 7 % 16000), extract(year from date '1960-01-01' + (n * 7 % 16000)), '${mark}'
    from generate_series(0, ${count} - 1) n join cell c on c.place = n % (select count(*) from cell)`
}

function generateMembers(count: number): string {
  return `${insertPeople(count, 'member')};
    insert into app.member (person_id, path, card_number, admitted_on, official_on)
    select id, path, lpad((row_number() over ())::text, 9, '0'), date '2000-01-01' + (birth_year % 20) * 365, date '2001-01-01' + (birth_year % 20) * 365
    from app.person where occupation = 'member'`
}

const openStages = `(array['sourced','class_finished','applied','dossier_ready','verified','cell_resolved','committee_resolved','decided'])`
const closedStages = `(array['probationary','official','withdrawn','taken_off_list'])`

function generateCases({ openCases, closedCases }: Size): string {
  const total = openCases + closedCases
  return `${insertPeople(total, 'candidate')};
    with numbered as (
      select id, path, unit_id, sort_name, row_number() over (order by id) - 1 as n from app.person where occupation = 'candidate')
    insert into app.recruitment_case (person_id, path, sort_name, stage, stage_since, sourced_on, due_on, rule_pack, last_seq)
    select id, path, sort_name,
      case when n < ${openCases} then ${openStages}[n % 8 + 1] else ${closedStages}[n % 4 + 1] end,
      date '2025-01-01' + (n % 400)::int, date '2024-01-01' + (n % 700)::int, date '2026-04-01' + (n % 200)::int, '294-qd-tw', 1
    from numbered;
    insert into app.recruitment_event (case_id, path, seq, kind, happened_on, data, unit_then, path_then)
    select c.id, c.path, 1, 'sourced', c.sourced_on, '{"rulePackId":"294-qd-tw"}', p.unit_id, p.path
    from app.recruitment_case c join app.person p on p.id = c.person_id;
    insert into app.milestone (event_id, kind, happened_on, unit_then, path_then, gender, birth_year)
    select e.id, case when c.stage in ('probationary', 'official') then 'admission' else 'sourced' end,
      e.happened_on, e.unit_then, e.path_then, p.gender, p.birth_year
    from app.recruitment_event e join app.recruitment_case c on c.id = e.case_id join app.person p on p.id = c.person_id`
}
