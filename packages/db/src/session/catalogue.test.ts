import { roleClasses } from '@nguon/domain/access/roles'
import { test as it } from '@nguon/testing/database'
import { describe, expect } from 'vitest'

/** Tables that belong to the installation, not to a unit. */
const withoutUnit = [
  'account',
  'session',
  'unknown_name',
  'role_class',
  'rate_limit',
  'audit_seal',
  'migration',
  'migration_lock',
]

describe('the catalogue of the database', () => {
  it('forces row security with checks on every table of a unit', async ({ database }) => {
    const open = await database.query<{ relname: string }>(
      `select c.relname from pg_class c
       where c.relnamespace in ('app'::regnamespace, 'pub'::regnamespace) and c.relkind = 'r'
         and not (c.relnamespace = 'app'::regnamespace and c.relname = any($1))
         and not (c.relrowsecurity and c.relforcerowsecurity
           and exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('a', '*') and p.polwithcheck is not null))`,
      [withoutUnit],
    )
    expect(open).toEqual([])
  })

  it('knows exactly three roles that bypass row security', async ({ database }) => {
    const roles = await database.query<{ rolname: string }>(
      `select rolname from pg_roles where rolbypassrls and not rolsuper order by rolname`,
    )
    expect(roles.map((row) => row.rolname)).toEqual([
      'app_backfill',
      'app_backup',
      'app_duplicates',
    ])
  })

  it('covers the classes of data that the domain gives each role', async ({ database }) => {
    const rows = await database.query<{ role: string; classes: string[] }>(
      'select role, array_agg(data_class order by data_class) as classes from app.role_class group by role',
    )
    const stored = Object.fromEntries(rows.map(({ role, classes }) => [role, classes]))
    const wanted = Object.fromEntries(
      Object.entries(roleClasses).map(([role, classes]) => [role, classes.toSorted()]),
    )
    expect(stored).toEqual(wanted)
  })

  it('lets the site read public copies and nothing else', async ({ database }) => {
    const readable = await database.query<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.role_table_grants
       where grantee = 'app_site' order by 1`,
    )
    expect(readable.map((row) => row.name).filter((name) => !name.startsWith('pub.'))).toEqual([])
    const [person] = await database.query<{ allowed: boolean }>(
      `select has_schema_privilege('app_site', 'app', 'usage') as allowed`,
    )
    expect(person?.allowed).toBe(false)
  })
})
