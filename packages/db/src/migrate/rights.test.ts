import { test as it } from '@nguon/testing/database'
import { describe, expect } from 'vitest'

/** Every right to change a table that a process has. A statement that needs another one brings it along. */
const writes = {
  app_portal: {
    'app.account': 'insert update',
    'app.article': 'insert update',
    'app.audit_event': 'insert',
    'app.bulk_act': 'insert update',
    'app.case_mentor': 'insert update',
    'app.committee': 'insert update',
    'app.content_version': 'insert',
    'app.distinct_persons': 'insert update',
    'app.figure': 'insert',
    'app.figure_release': 'insert update',
    'app.finding': 'update',
    'app.import_batch': 'insert update',
    'app.import_mapping': 'delete',
    'app.list_export': 'insert update',
    'app.list_look': 'insert update',
    'app.member': 'insert update',
    'app.member_event': 'insert',
    'app.milestone': 'insert delete',
    'app.person': 'insert',
    'app.person_sensitive': 'insert',
    'app.person_flag': 'insert update',
    'app.plan': 'insert update',
    'app.processing_basis': 'insert update',
    'app.rate_limit': 'insert update delete',
    'app.recruitment_case': 'insert update',
    'app.recruitment_event': 'insert',
    'app.role_grant': 'insert update',
    'app.rule_confirmation': 'insert',
    'app.saved_view': 'insert update',
    'app.session': 'insert update',
    'app.slogan': 'insert update',
    'app.stored_file': 'insert update',
    'app.target': 'insert update',
    'app.unit': 'insert update',
    'app.unit_life': 'insert',
    'app.unit_placement': 'insert update',
    'app.unit_version': 'insert update',
    'pub.article': 'insert update',
    'pub.article_redirect': 'insert',
    'pub.figure': 'insert',
    'pub.figure_release': 'insert',
    'pub.rule_confirmation': 'insert delete',
    'pub.site': 'insert update',
    'pub.slogan': 'insert update delete',
  },
  app_worker: {
    'app.audit_event': 'insert',
    'app.audit_seal': 'insert',
    'app.case_mentor': 'insert update',
    'app.export_piece': 'insert delete',
    'app.finding': 'insert update',
    'app.import_batch': 'update',
    'app.import_mapping': 'insert update',
    'app.list_export': 'update',
    'app.member': 'insert update',
    'app.milestone': 'insert delete',
    'app.person': 'insert update',
    'app.person_sensitive': 'insert delete',
    'app.plan': 'insert',
    'app.recruitment_case': 'insert update',
    'app.recruitment_event': 'insert',
    'app.stored_file': 'update',
    'app.target': 'insert update',
    'app.unit': 'insert update',
    'app.unit_life': 'insert',
    'app.unit_placement': 'insert',
    'app.unit_version': 'insert update',
  },
  // Nobody signs in as it: what its functions do is to take an import back.
  app_undo: {
    'app.case_mentor': 'update delete',
    'app.finding': 'update delete',
    'app.import_change': 'insert delete',
    'app.member': 'update delete',
    'app.milestone': 'insert update delete',
    'app.person': 'update delete',
    'app.person_sensitive': 'insert delete',
    'app.plan': 'delete',
    'app.recruitment_case': 'update delete',
    'app.recruitment_event': 'delete',
    'app.target': 'update delete',
    'app.unit': 'update delete',
    'app.unit_life': 'delete',
    'app.unit_placement': 'delete',
    'app.unit_version': 'update delete',
  },
  app_site: {},
  app_backup: {},
}

describe('the rights of a process', () => {
  it.for(Object.entries(writes))(
    '%s changes what it has to',
    async ([role, wanted], { database }) => {
      const rows = await database.query<{ name: string; rights: string }>(
        `select c.oid::regclass::text as name, concat_ws(' ',
         case when has_any_column_privilege($1, c.oid, 'insert') then 'insert' end,
         case when has_any_column_privilege($1, c.oid, 'update') then 'update' end,
         case when has_table_privilege($1, c.oid, 'delete') then 'delete' end,
         case when has_table_privilege($1, c.oid, 'truncate') then 'truncate' end) as rights
       from pg_class c
       where c.relkind = 'r' and c.relnamespace in ('app'::regnamespace, 'pub'::regnamespace)`,
        [role],
      )
      const found = rows.filter(({ rights }) => rights !== '')
      expect(Object.fromEntries(found.map(({ name, rights }) => [name, rights]))).toEqual(wanted)
    },
  )

  it('tells no process or function the hash of a password, save the sign-in', async ({
    database,
  }) => {
    const readers = await database.query<{ rolname: string }>(
      `select rolname from pg_roles
       where rolname like 'app\\_%' and has_column_privilege(oid, 'app.account', 'password_hash', 'select')
       order by 1`,
    )
    expect(readers.map(({ rolname }) => rolname)).toEqual(['app_owner', 'app_reveal'])
  })
})
