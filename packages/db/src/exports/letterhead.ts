import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** Who a list of the scope is of: the unit itself, and the body above it. */
export async function readLetterhead(
  trx: Db,
  unitId: string | null,
): Promise<{ superior: string; body: string }> {
  const { rows } = await sql<{ superior: string; body: string }>`
    select coalesce(above.name, c.parent_body, '') as superior, u.name as body
    from unit u left join unit above on above.id = u.parent_id left join committee c on c.root_unit_id = u.id
    where u.id = ${unitId}`.execute(trx)
  return rows[0] ?? { superior: '', body: '' }
}
