import { test as it } from '@nguon/testing/database'
import { expect } from 'vitest'

/** What follows a person through a merge and back; a table that comes to refer to one must, too. */
const followed = [
  'case_mentor → member',
  'case_mentor → recruitment_case',
  'distinct_persons → person',
  'finding → person',
  'member → person',
  'member_event → person',
  'milestone → member_event',
  'milestone → recruitment_event',
  'person_flag → person',
  'person_merge → person',
  'person_sensitive → person',
  'processing_basis → person',
  'recruitment_case → person',
  'recruitment_event → recruitment_case',
]

it('a merge knows every table that refers to a person', async ({ database }) => {
  const rows = await database.query<{ name: string }>(
    `select distinct c.conrelid::regclass::text || ' → ' || c.confrelid::regclass::text as name
     from pg_constraint c
     where c.contype = 'f' and c.confrelid in ('app.person'::regclass, 'app.member'::regclass,
       'app.recruitment_case'::regclass, 'app.recruitment_event'::regclass, 'app.member_event'::regclass)
     order by 1`,
  )
  expect(rows.map(({ name }) => name.replaceAll('app.', ''))).toEqual(followed)
})
