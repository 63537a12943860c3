import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/**
 * Ends batches of the scope that nobody decided on for two weeks, and forgets what they held together
 * with uploads that never became a batch within a day. Gives the contents that may be removed.
 */
export async function expireImports(trx: Db): Promise<Buffer[]> {
  const { rows } = await sql<{ sha256: Buffer }>`
    with ended as (
      update import_batch set status = 'cancelled', sheet = '', problems = '[]', preview = null
      where status in ('uploaded', 'checking', 'checked') and created_at < now() - interval '14 days'
      returning file_id)
    update stored_file f set deleted_at = now()
    where f.deleted_at is null
      and (f.id in (select file_id from ended)
        or (f.stored_at < now() - interval '1 day'
          and not exists (select from import_batch b where b.file_id = f.id)))
    returning f.sha256`.execute(trx)
  return rows.map(({ sha256 }) => sha256)
}
