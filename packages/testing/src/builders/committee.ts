import type { TestDatabase } from '../database/database.ts'

export type BuiltUnit = { id: string; path: string }

/** Inserts a unit with its version, placement and life, past every policy. */
export async function buildUnit(
  database: TestDatabase,
  unit: { parent: BuiltUnit | null; segment: string; kind: string; name?: string; from?: string },
): Promise<BuiltUnit> {
  const path = (unit.parent?.path ?? '') + unit.segment.padStart(4, '0')
  const name = unit.name ?? `Chi bộ ${unit.segment}`
  const during = `[${unit.from ?? '2020-01-01'},)`
  const [row] = await database.query<{ id: string }>(
    'insert into app.unit (path, parent_id, name, kind) values ($1, $2, $3, $4) returning id',
    [path, unit.parent?.id ?? null, name, unit.kind],
  )
  if (row === undefined) throw new Error('no unit came back')
  await database.query(
    `with placed as (
       insert into app.unit_placement (unit_id, path, parent_id, level, parent_level, placed_path, valid_during)
       values ($1, $2, $3, $4::int, nullif($4::int - 1, 0), $2, $5))
     , named as (
       insert into app.unit_version (unit_id, path, valid_during, name, kind) values ($1, $2, $5, $6, $7))
     insert into app.unit_life (unit_id, path, life) values ($1, $2, $5)`,
    [row.id, path, unit.parent?.id ?? null, path.length / 4, during, name, unit.kind],
  )
  return { id: row.id, path }
}

/** A committee with its public face and two grassroots units; the first has two cells. */
export async function buildCommittee(database: TestDatabase, segment = '1') {
  const root = await buildUnit(database, {
    parent: null,
    segment,
    kind: 'party_committee',
    name: `Đảng bộ xã ${segment}`,
  })
  const [site] = await database.query<{ id: string }>(
    `with founded as (
       insert into app.committee (root_unit_id, path, name, established_on)
       values ($1, $2, $3, '2020-01-01') returning *)
     insert into pub.site (committee_id, path, name, parent_body, contact, responsible, licence, established_on)
     select id, path, name, parent_body, contact, responsible, licence, established_on from founded
     returning committee_id as id`,
    [root.id, root.path, `Đảng bộ xã ${segment}`],
  )
  if (site === undefined) throw new Error('no committee came back')
  const first = await buildUnit(database, {
    parent: root,
    segment: '1',
    kind: 'grassroots_party_org',
  })
  const second = await buildUnit(database, { parent: root, segment: '2', kind: 'base_cell' })
  const cell = await buildUnit(database, { parent: first, segment: '1', kind: 'sub_cell' })
  const sibling = await buildUnit(database, { parent: first, segment: '2', kind: 'sub_cell' })
  return { committee: site.id, root, first, second, cell, sibling }
}
