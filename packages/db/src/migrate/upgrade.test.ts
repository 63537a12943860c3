import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee, buildUnit, type BuiltUnit } from '@nguon/testing/builders/committee'
import { test as base, type TestDatabase } from '@nguon/testing/database'
import { Client } from 'pg'
import { describe, expect, inject } from 'vitest'
import { createPool } from '../client/pool.ts'
import { createScoped } from '../session/scoped.ts'
import { placeUnit } from '../units/place-unit.ts'
import { prepareDatabase } from './prepare.ts'

const folder = path.join(import.meta.dirname, '../../migrations')
const following = '20261203T0930_what_follows_a_unit.sql'

/** Runs the migrations that `wanted` names, as `migrate` does: as the owner, in one transaction. */
async function run(url: string, wanted: (name: string) => boolean): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql') && wanted(name))
  const client = new Client({ connectionString: url, options: '-c role=app_owner' })
  await client.connect()
  try {
    await client.query('begin')
    for (const name of names.toSorted())
      await client.query(await readFile(path.join(folder, name), 'utf8'))
    await client.query('commit')
  } finally {
    await client.end()
  }
}

/** A database as it was before what a unit wrote followed it. */
const it = base.extend<{ old: TestDatabase }>({
  old: async ({ database }, use) => {
    const name = `old_${randomUUID().replaceAll('-', '')}`
    const at = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href
    await database.query(`create database ${name}`)
    const superuserUrl = at(database.superuserUrl)
    await prepareDatabase(superuserUrl, inject('postgres').passwords)
    await run(superuserUrl, (file) => file < following)
    const pool = createPool(superuserUrl, { max: 1 })
    await use({
      superuserUrl,
      urlAs: (role) => at(database.urlAs(role)),
      query: async (text, values = []) => (await pool.query(text, [...values])).rows,
    })
    await pool.end()
    await database.query(`drop database ${name} with (force)`)
  },
})

const upgrade = (old: TestDatabase) => run(old.superuserUrl, (file) => file >= following)

const written = ['app.content_version', 'app.stored_file', 'pub.article', 'pub.slogan']

/** A file of a unit, a text with its version, and a slogan, each with the path it is given. */
async function write(database: TestDatabase, at: string): Promise<void> {
  await database.query(
    `with account as (select id from app.account limit 1), site as (select committee_id from pub.site)
     , version as (
       insert into app.content_version (path, subject_id, version, snapshot, saved_by)
       select $1, gen_random_uuid(), 1, '{}', id from account)
     , file as (
       insert into app.stored_file (path, sha256, name, media_type, size_bytes, key_id)
       values ($1, '', 'a.xlsx', 'text/plain', 0, 'k1'))
     , slogan as (
       insert into pub.slogan (id, committee_id, path, first_line, kicker, valid_from, position)
       select gen_random_uuid(), committee_id, $1, 'x', 'x', '2025-01-01', 1 from site)
     insert into pub.article (id, committee_id, path, slug, title, sapo, body, category, author_name, published_at)
     select id, committee_id, $1, id::text, 'x', 'x', '[]', 'x', 'x', now() from site, gen_random_uuid() id`,
    [at],
  )
}

describe('the upgrade of a database with rows', () => {
  it('takes what a unit wrote to where it stands, however often it was moved', async ({ old }) => {
    const { root, first, cell } = await buildCommittee(old, 'u')
    const account = await buildAccount(old, 'planner', [{ role: 'planner', unit: root }])
    const above = await buildUnit(old, {
      parent: root,
      segment: '7',
      kind: 'grassroots_party_org',
    })
    const pool = createPool(old.urlAs('app_portal'), { max: 1 })
    const move = async (unit: BuiltUnit, parent: BuiltUnit, from: string): Promise<BuiltUnit> => {
      const placing = { unit, parent, from: Temporal.PlainDate.from(from), document: '1-QĐ/ĐU' }
      const scope = { account, unit: root.id }
      return { ...unit, path: await createScoped(pool)(scope, (trx) => placeUnit(trx, placing)) }
    }
    for (const { path: at } of [root, first, cell]) await write(old, at)
    const once = await move(first, above, '2025-01-01')
    await write(old, once.path)
    const now = await move(once, root, '2025-06-01')
    await pool.end()
    await upgrade(old)
    const cellNow = `${now.path}${cell.path.slice(-4)}`
    for (const table of written) {
      const rows = await old.query<{ path: string }>(`select path from ${table} order by path`)
      expect(rows.map((row) => row.path)).toEqual([root.path, now.path, now.path, cellNow])
    }
  })

  it('fails where a file belongs to no unit, rather than keep a broken key', async ({ old }) => {
    await old.query(
      `insert into app.stored_file (path, sha256, name, media_type, size_bytes, key_id)
       values ('zzzz', '', 'a.xlsx', 'text/plain', 0, 'k1')`,
    )
    await expect(upgrade(old)).rejects.toMatchObject({ code: '23503' })
  })
})
