import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import { extensionNamed } from './installed.ts'

export type CommitteeName = { id: string; name: string; rootUnitId: string }

/**
 * The committees that a user's grants lie in; an administrator of the installation works in all, the
 * oldest first.
 */
export async function listOwnCommittees(
  trx: Db,
  grants: readonly { unitId: string | null; committee: CommitteeName | null }[],
): Promise<CommitteeName[]> {
  const own = grants.flatMap(({ committee }) => committee ?? [])
  const all = grants.some(({ unitId }) => unitId === null) ? await listCommittees(trx) : []
  return [...new Map([...own, ...all].map((committee) => [committee.id, committee])).values()]
}

async function listCommittees(trx: Db): Promise<CommitteeName[]> {
  return trx
    .selectFrom('committee')
    .select(['id', 'name', 'root_unit_id as rootUnitId'])
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** The root of the committee that a path lies in; null beside all of them. */
export async function findRootUnitId(trx: Db, path: string): Promise<string | null> {
  const row = await trx
    .selectFrom('committee')
    .select('root_unit_id')
    .where('path', '<=', path)
    .where(sql<boolean>`${path} < path || '~'`)
    .executeTakeFirst()
  return row?.root_unit_id ?? null
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
