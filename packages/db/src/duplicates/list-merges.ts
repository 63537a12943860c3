import { sql } from 'kysely'
import { decodeCursor, encodeCursor } from '../paging/keyset.ts'
import type { Db } from '../session/scoped.ts'

export type DoneMerge = {
  mergeId: string
  keptName: string
  droppedName: string
  unitName: string
  reason: string
  mergedBy: string
  mergedAt: string
  reversedBy: string | null
  reversedAt: string | null
}

const ORDER = 'merges'

/** The merges of the scope, the latest first. */
export async function listMerges(
  trx: Db,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ merges: DoneMerge[]; nextCursor: string | null }> {
  const before = cursor === undefined ? sql`true` : startBefore(cursor)
  const { rows } = await sql<DoneMerge>`
    select g.id as "mergeId", p.full_name as "keptName", g.dropped_name as "droppedName",
      u.name as "unitName", g.reason, a.display_name as "mergedBy",
      to_char(g.merged_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "mergedAt",
      r.display_name as "reversedBy",
      to_char(g.reversed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "reversedAt"
    from person_merge g
    join person p on p.id = g.kept_id join unit u on u.id = p.unit_id
    join account a on a.id = g.merged_by left join account r on r.id = g.reversed_by
    where ${before}
    order by g.merged_at desc, g.id desc limit ${limit + 1}`.execute(trx)
  const merges = rows.slice(0, limit)
  const last = merges.at(-1)
  const more = rows.length > limit && last !== undefined
  return { merges, nextCursor: more ? encodeCursor(ORDER, [last.mergedAt, last.mergeId]) : null }
}

function startBefore(cursor: string) {
  const [at, id] = decodeCursor(cursor, ORDER, ['instant', 'uuid'])
  return sql`(g.merged_at, g.id) < (${at}::timestamptz, ${id}::uuid)`
}
