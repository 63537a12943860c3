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

  it('opens no function of the schemas to everybody', async ({ database }) => {
    const open = await database.query<{ name: string }>(
      `select p.oid::regprocedure::text as name from pg_proc p
       where p.pronamespace in ('app'::regnamespace, 'pub'::regnamespace)
         and has_function_privilege('public', p.oid, 'execute')`,
    )
    expect(open).toEqual([])
  })

  it('gives functions that act for others to the roles that need them', async ({ database }) => {
    const granted = await database.query<{ grantee: string; names: string[] }>(
      `select a.grantee::regrole::text as grantee, array_agg(p.proname::text order by p.proname) as names
       from pg_proc p cross join aclexplode(p.proacl) a
       where p.pronamespace = 'app'::regnamespace and p.prosecdef and a.grantee <> p.proowner
       group by 1 order by 1`,
    )
    const of = (role: string) => granted.find(({ grantee }) => grantee === role)?.names ?? []
    expect(of('app_site')).toEqual([])
    expect(of('app_backup')).toEqual([])
    const ofSignIn = [
      'credentials',
      'note_failure',
      'note_sign_in',
      'resume_session',
      'reveal',
      'note_session',
    ]
    expect(of('app_portal')).toEqual(expect.arrayContaining(ofSignIn))
    expect(of('app_worker').filter((name) => ofSignIn.includes(name))).toEqual([])
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
