import type { Db } from '../session/scoped.ts'
import { extensionNamed } from './installed.ts'

export type CommitteeName = { id: string; name: string; rootUnitId: string }

/** The committee that a user's grants lie in; an administrator of the installation sees the first. */
export async function getOwnCommittee(
  trx: Db,
  grants: readonly { committee: CommitteeName | null }[],
): Promise<CommitteeName | null> {
  const own = grants.find((grant) => grant.committee !== null)?.committee
  if (own) return own
  const row = await trx
    .selectFrom('committee')
    .select(['id', 'name', 'root_unit_id as rootUnitId'])
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export async function insertCommittee(
  trx: Db,
  committee: {
    root: { id: string; path: string }
    name: string
    parentBody: string
    establishedOn: Temporal.PlainDate
  },
): Promise<string> {
  const extension = extensionNamed(committee.name)
  const row = await trx
    .insertInto('committee')
    .values({
      root_unit_id: committee.root.id,
      path: committee.root.path,
      name: committee.name,
      parent_body: committee.parentBody,
      established_on: committee.establishedOn,
      extension,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('pub.site')
    .values({
      committee_id: row.id,
      path: committee.root.path,
      name: committee.name,
      parent_body: committee.parentBody,
      contact: '{}',
      responsible: '',
      licence: '',
      established_on: committee.establishedOn,
      extension,
    })
    .execute()
  return row.id
}
