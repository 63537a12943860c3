import { AppError } from '@nguon/domain/errors'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** What a committee says of itself in public. */
export type CommitteeInfo = {
  name: string
  parentBody: string
  contact: Contact
  responsible: string
  licence: string
}

export type Contact = { address: string; phone: string; email: string }

export type StoredCommittee = CommitteeInfo & {
  id: string
  path: string
  establishedOn: Temporal.PlainDate
}

/** The committee whose root is the scope's unit; `not_found` for a unit below. */
export async function getCommitteeInfo(
  trx: Db,
  rootUnitId: string,
  options: { lock?: boolean } = {},
): Promise<StoredCommittee> {
  const { rows } = await sql<Omit<StoredCommittee, 'contact'> & { contact: Partial<Contact> }>`
    select id, path, name, parent_body as "parentBody", contact, responsible, licence,
      established_on as "establishedOn"
    from committee where root_unit_id = ${rootUnitId}
    ${options.lock === true ? sql`for update` : sql``}`.execute(trx)
  const row = rows[0]
  if (row === undefined) throw new AppError('not_found', 'committee')
  const { address = '', phone = '', email = '' } = row.contact
  return { ...row, contact: { address, phone, email } }
}

/** Writes the facts and their public copy. */
export async function updateCommitteeInfo(trx: Db, id: string, info: CommitteeInfo): Promise<void> {
  const filled = Object.entries(info.contact).filter(([, value]) => value !== '')
  const facts = {
    name: info.name,
    parent_body: info.parentBody,
    contact: JSON.stringify(Object.fromEntries(filled)),
    responsible: info.responsible,
    licence: info.licence,
  }
  await trx.updateTable('committee').set(facts).where('id', '=', id).execute()
  await trx.updateTable('pub.site').set(facts).where('committee_id', '=', id).execute()
}

/** Whether a unit of the scope is the root of its committee's tree. */
export async function isCommitteeRoot(trx: Db, unitId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('committee')
    .select('id')
    .where('root_unit_id', '=', unitId)
    .executeTakeFirst()
  return row !== undefined
}
