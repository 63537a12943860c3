import { test as it } from '@nguon/testing/database'
import { Client } from 'pg'
import { describe, expect } from 'vitest'

/** What happened and what was decided: rows that are added and never changed or taken away. */
const facts = [
  'recruitment_event',
  'member_event',
  'content_version',
  'unit_life',
  'figure',
  'audit_event',
  'rule_confirmation',
]
/** A milestone, too, is never changed; it is taken back by who records its correction. */
const counted = [...facts, 'milestone']
/** History whose last entry is closed or corrected, and never taken away. */
const history = ['unit_version', 'unit_placement', 'unit', 'recruitment_case', 'case_mentor']

const rights = { code: '42501' }

describe('what is only added to', () => {
  it.for([
    ...facts.map((table) => [`delete from app.${table}`, table] as const),
    ...history.map((table) => [`delete from app.${table}`, table] as const),
    ...counted.map((table) => [`truncate app.${table}`, table] as const),
  ])('refuses the portal: %s', async ([statement], { database }) => {
    const client = new Client({ connectionString: database.urlAs('app_portal') })
    await client.connect()
    try {
      await expect(client.query(statement)).rejects.toMatchObject(rights)
    } finally {
      await client.end()
    }
  })

  it.for(counted)(
    'lets no column of %s be changed by portal or worker',
    async (table, { database }) => {
      const columns = await database.query<{ role: string; column: string }>(
        `select r.role, a.attname as column
       from unnest(array['app_portal', 'app_worker', 'app_site']) as r (role),
         pg_attribute a
       where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped
         and has_column_privilege(r.role, a.attrelid, a.attnum, 'update')`,
        [`app.${table}`],
      )
      expect(columns).toEqual([])
      const client = new Client({ connectionString: database.urlAs('app_portal') })
      await client.connect()
      try {
        const [column] = await database.query<{ name: string }>(
          'select attname as name from pg_attribute where attrelid = $1::regclass and attnum = 1',
          [`app.${table}`],
        )
        const name = column?.name ?? ''
        const change = `update app.${table} set ${name} = ${name}`
        await expect(client.query(change)).rejects.toMatchObject(rights)
      } finally {
        await client.end()
      }
    },
  )

  it('lets a milestone be taken back by who records its correction', async ({ database }) => {
    const may = await database.query<{ role: string }>(
      `select r.role from unnest(array['app_portal', 'app_worker', 'app_site']) as r (role)
       where has_table_privilege(r.role, 'app.milestone', 'delete')`,
    )
    expect(may).toEqual([{ role: 'app_portal' }, { role: 'app_worker' }])
    const others = await database.query(
      `select t.name, r.role from unnest(array['app_portal', 'app_worker', 'app_site']) as r (role),
         unnest($1::text[]) as t (name)
       where has_table_privilege(r.role, 'app.' || t.name, 'delete')`,
      [[...facts, ...history]],
    )
    expect(others).toEqual([])
  })
})
