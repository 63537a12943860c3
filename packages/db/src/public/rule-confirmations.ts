import type { KeptConfirmation } from '@nguon/domain/rules/confirmation'
import { sql } from 'kysely'
import type { PublicDb } from './client.ts'

/** The numbers that a committee vouches for now, with the document in which it read them. */
export async function listPublicConfirmations(
  db: PublicDb,
  committeeId: string,
): Promise<KeptConfirmation[]> {
  const { rows } = await sql<KeptConfirmation>`
    select edition, rule, value, json_build_object(
      'document', document, 'issuedOn', issued_on, 'article', article) as citation
    from pub.rule_confirmation where committee_id = ${committeeId}`.execute(db)
  return rows
}
