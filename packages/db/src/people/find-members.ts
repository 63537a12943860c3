import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** The members of a cell by name: present only where exactly one has it. Keys are places in `asked`. */
export async function findMembersByName(
  trx: Db,
  asked: readonly { unitId: string; name: string }[],
): Promise<Map<number, string>> {
  if (asked.length === 0) return new Map()
  const values = JSON.stringify(asked.map((each, index) => ({ index, ...each })))
  const { rows } = await sql<{ index: number; id: string }>`
    select a."index", min(p.id::text) as id
    from jsonb_to_recordset(${values}::jsonb) as a("index" int, "unitId" uuid, name text)
    join unit u on u.id = a."unitId"
    join person p on p.path = u.path and p.folded = vn_fold(a.name)
    join member m on m.person_id = p.id and m.left_on is null
    group by a."index" having count(*) = 1`.execute(trx)
  return new Map(rows.map(({ index, id }) => [index, id]))
}
