import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** Whether a person may be known in a unit of the committee that the scope does not reach. Tells no more. */
export async function isKnownElsewhere(
  trx: Db,
  person: {
    fullName: string
    bornOn: Temporal.PlainDate | null
    identityToken: Buffer | null
    requestId: string
  },
): Promise<boolean> {
  const { fullName, bornOn, identityToken, requestId } = person
  const { rows } = await sql<{ known: boolean }>`
    select known_elsewhere(${fullName}, ${bornOn?.toString() ?? null}::date, ${identityToken}::bytea, ${requestId}) as known`.execute(
    trx,
  )
  return rows[0]?.known === true
}
