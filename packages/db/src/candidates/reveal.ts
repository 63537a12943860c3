import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** The ciphertext of one field, logged by the database in the same act; undefined when there is none. */
export async function revealSealed(
  trx: Db,
  wanted: { personId: string; field: string; reason: string; requestId: string },
): Promise<{ ciphertext: Buffer; keyId: string } | undefined> {
  const { rows } = await sql<{ ciphertext: Buffer; keyId: string }>`
    select ciphertext, key_id as "keyId"
    from reveal(${wanted.personId}::uuid, ${wanted.field}, ${wanted.reason}, ${wanted.requestId})`.execute(
    trx,
  )
  return rows[0]
}
