import { test as it } from '@nguon/testing/database'
import { expect } from 'vitest'

it('finds by an index whatever follows a unit, a person or a case that is put elsewhere', async ({
  database,
}) => {
  const scanned = await database.query<{ name: string }>(
    `select c.conrelid::regclass || ' ' || pg_get_constraintdef(c.oid) as name from pg_constraint c
     where c.contype = 'f' and c.connamespace in ('app'::regnamespace, 'pub'::regnamespace)
       and (c.confupdtype = 'c' or c.conperiod)
       and not exists (
         select from pg_index i
         join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
         where i.indrelid = c.conrelid and i.indpred is null
           and i.indkey[0] = any(c.conkey) and a.atttypid <> 'daterange'::regtype)
     order by 1`,
  )
  expect(scanned).toEqual([])
})
