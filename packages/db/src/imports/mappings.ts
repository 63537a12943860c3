import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type StoredMapping = {
  id: string
  unitId: string
  unitName: string
  mapping: unknown
  rememberedAt: Temporal.Instant
}

/** What is remembered for the unit of the scope and for the units above it, the nearest last. */
export async function listMappings(trx: Db): Promise<StoredMapping[]> {
  const { rows } = await sql<StoredMapping>`
    select id, unit_id as "unitId", unit_name as "unitName", mapping, remembered_at as "rememberedAt"
    from import_mappings()`.execute(trx)
  return rows
}

/** Remembers a form, in place of what was remembered of it before. */
export async function rememberMapping(
  trx: Db,
  unit: { id: string; path: string },
  { fingerprint, mapping }: { fingerprint: string; mapping: unknown },
  account: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into import_mapping as kept (unit_id, path, fingerprint, mapping, remembered_by)
    values (${unit.id}, ${unit.path}, ${fingerprint}, ${JSON.stringify(mapping)}::jsonb, ${account})
    on conflict (unit_id, md5(fingerprint)) do update
      set mapping = excluded.mapping, remembered_by = excluded.remembered_by, remembered_at = now()
    returning kept.id`.execute(trx)
  const [row] = rows
  if (row === undefined) throw new Error('a remembered mapping has no row')
  return row.id
}

/** Forgets a mapping of the unit itself or of one below; false for one that is not there. */
export async function forgetMapping(trx: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('import_mapping')
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
