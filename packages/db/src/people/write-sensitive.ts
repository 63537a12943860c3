import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type SensitiveRow = {
  personId: string
  path: string
  field: 'ethnicity' | 'religion' | 'identity_number'
  ciphertext: Buffer
  keyId: string
  token: Buffer
}

/** Writes sensitive values, in place of what stood there. The ciphertext is never read back here. */
export async function replaceSensitive(trx: Db, rows: readonly SensitiveRow[]): Promise<void> {
  if (rows.length === 0) return
  const places = JSON.stringify(rows.map(({ personId, field }) => ({ personId, field })))
  await sql`
    delete from person_sensitive s
    using jsonb_to_recordset(${places}::jsonb) as r("personId" uuid, field text)
    where s.person_id = r."personId" and s.field = r.field`.execute(trx)
  await insertSensitive(trx, rows)
}

/** Writes sensitive values of persons who have none. */
export async function insertSensitive(trx: Db, rows: readonly SensitiveRow[]): Promise<void> {
  if (rows.length === 0) return
  const values = JSON.stringify(
    rows.map(({ ciphertext, token, ...row }) => ({
      ...row,
      ciphertext: ciphertext.toString('hex'),
      token: token.toString('hex'),
    })),
  )
  await sql`
    insert into person_sensitive (person_id, path, field, ciphertext, key_id, token)
    select "personId", path, field, decode(ciphertext, 'hex'), "keyId", decode(token, 'hex')
    from jsonb_to_recordset(${values}::jsonb) as r(
      "personId" uuid, path text, field text, ciphertext text, "keyId" text, token text)`.execute(
    trx,
  )
}
