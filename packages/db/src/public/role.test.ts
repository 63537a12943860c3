import { Client } from 'pg'
import { describe, expect } from 'vitest'
import { test } from '@nguon/testing/database'

describe('the role of the site', () => {
  test('reads no table of the portal and writes nothing (A11)', async ({ database }) => {
    const tables = await database.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema = 'app' and table_type = 'BASE TABLE'`,
    )
    expect(tables.length).toBeGreaterThan(10)
    const client = new Client({ connectionString: database.urlAs('app_site') })
    await client.connect()
    const refused = { code: '42501' }
    for (const { name } of tables)
      await expect(client.query(`select 1 from ${name} limit 1`)).rejects.toMatchObject(refused)
    await expect(client.query('delete from pub.article')).rejects.toMatchObject(refused)
    await expect(client.query(`update pub.site set name = 'x'`)).rejects.toMatchObject(refused)
    await client.end()
  })
})
