import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** Closes what an import noted against the rules of a person, where the case does not show it any more. */
export async function settleFindings(
  trx: Db,
  personId: string,
  standing: readonly { kind: string }[],
): Promise<void> {
  const kinds = standing.map(({ kind }) => kind)
  await sql`
    update finding set resolved_at = now()
    where person_id = ${personId}::uuid and source = 'rule' and resolved_at is null
      and kind <> all(${kinds}::text[])`.execute(trx)
}
