import { buildCommittee, buildUnit } from '@nguon/testing/builders/committee'
import { test as it } from '@nguon/testing/database'
import { describe, expect } from 'vitest'

describe('the tree in time', () => {
  it('refuses a cycle', async ({ database }) => {
    const { first, cell } = await buildCommittee(database, 'a')
    await expect(
      database.query(
        `update app.unit_placement set parent_id = $2, level = 4, parent_level = 3 where unit_id = $1`,
        [first.id, cell.id],
      ),
    ).rejects.toMatchObject({ code: '23503' })
  })

  it('refuses a placement that leaves a gap in the life of the unit', async ({ database }) => {
    const { cell } = await buildCommittee(database, 'b')
    await expect(
      database.query(
        `update app.unit_placement set valid_during = daterange('2021-01-01', null) where unit_id = $1`,
        [cell.id],
      ),
    ).rejects.toMatchObject({ code: '23503' })
  })

  it('refuses to end a parent while a child still stands under it', async ({ database }) => {
    const { first } = await buildCommittee(database, 'c')
    await expect(
      database.query(
        `with life as (update app.unit_life set life = daterange('2020-01-01', '2025-01-01') where unit_id = $1)
         update app.unit_placement set valid_during = daterange('2020-01-01', '2025-01-01') where unit_id = $1`,
        [first.id],
      ),
    ).rejects.toMatchObject({ code: '23503' })
  })

  it('accepts a rename: shrink the old version, then insert the new one', async ({ database }) => {
    const { cell } = await buildCommittee(database, 'd')
    await database.query(
      `with ended as (update app.unit_version set valid_during = daterange('2020-01-01', '2025-07-01') where unit_id = $1 returning *)
       insert into app.unit_version (unit_id, path, valid_during, name, kind)
       select unit_id, path, daterange('2025-07-01', null), 'Chi bộ thôn Mới', kind from ended`,
      [cell.id],
    )
    const names = await database.query<{ name: string }>(
      'select name from app.unit_version where unit_id = $1 order by valid_during',
      [cell.id],
    )
    expect(names.map((row) => row.name)).toEqual(['Chi bộ 1', 'Chi bộ thôn Mới'])
  })

  it('refuses two versions of one day', async ({ database }) => {
    const { cell } = await buildCommittee(database, 'e')
    await expect(
      database.query(
        `insert into app.unit_version (unit_id, path, valid_during, name, kind)
         values ($1, $2, daterange('2025-01-01', '2025-02-01'), 'Chi bộ khác', 'sub_cell')`,
        [cell.id, cell.path],
      ),
    ).rejects.toMatchObject({ code: '23P01' })
  })

  it('carries a new path to everything below, and leaves path then alone', async ({ database }) => {
    const { cell, second } = await buildCommittee(database, 'f')
    const below = await buildUnit(database, { parent: cell, segment: '9', kind: 'sub_cell' })
    const moved = `${second.path}0001`
    await database.query(
      `update app.unit set path = $2 || substr(path, length($1::text) + 1),
         parent_id = case when id = $3 then $4 else parent_id end
       where path >= $1 and path < $1 || '~'`,
      [cell.path, moved, cell.id, second.id],
    )
    const rows = await database.query<{ path: string; placed_path: string }>(
      'select path, placed_path from app.unit_placement where unit_id = any($1) order by path',
      [[cell.id, below.id]],
    )
    expect(rows).toEqual([
      { path: moved, placed_path: cell.path },
      { path: `${moved}0009`, placed_path: below.path },
    ])
  })
})
