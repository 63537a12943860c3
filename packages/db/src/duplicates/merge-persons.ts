import type { MergePlan } from '@nguon/domain/duplicates/decide-merge'
import type { MergeStanding } from '@nguon/domain/duplicates/decide-reversal'
import type { SealedField } from '@nguon/domain/duplicates/merge-fields'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** Holds these persons until the act is over; false where the scope may not write all of them. */
export async function lockPersons(trx: Db, ids: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ held: number }>`
    select lock_persons(${[...ids]}::uuid[]) as held`.execute(trx)
  return rows[0]?.held === ids.length
}

/** A sealed value of the dropped person, to be sealed for the kept one; the database logs it. */
export async function takeSealed(
  trx: Db,
  { personId, field, requestId }: { personId: string; field: SealedField; requestId: string },
): Promise<{ ciphertext: Buffer; keyId: string } | undefined> {
  const { rows } = await sql<{ ciphertext: Buffer; keyId: string }>`
    select ciphertext, key_id as "keyId"
    from sealed_for_merge(${personId}::uuid, ${field}, ${requestId})`.execute(trx)
  return rows[0]
}

export type Merge = {
  keptId: string
  droppedId: string
  reason: string
  plan: MergePlan
  sealed: readonly { field: SealedField; ciphertext: Buffer; keyId: string }[]
}

/** Makes one person of two, as planned; gives the id of what is kept of it. */
export async function mergePersons(
  trx: Db,
  { keptId, droppedId, reason, plan, sealed }: Merge,
): Promise<string> {
  const { fields, aside, doubled, continuing } = plan
  const act = JSON.stringify({ fields, aside, doubled, continuing })
  const values = sealed.map(({ ciphertext, ...rest }) => ({
    ...rest,
    ciphertext: ciphertext.toString('hex'),
  }))
  const { rows } = await sql<{ id: string }>`
    select merge_persons(${keptId}::uuid, ${droppedId}::uuid, ${reason}, ${act}::jsonb,
      ${JSON.stringify(values)}::jsonb) as id`.execute(trx)
  if (rows[0] === undefined) throw new Error('a merge has an id')
  return rows[0].id
}

export type StandingMerge = MergeStanding & {
  keptId: string
  droppedId: string
  keptPath: string
  droppedPath: string
}

/** What has become of a merge; null where the scope does not reach both, or it was taken back. */
export async function findStandingMerge(trx: Db, mergeId: string): Promise<StandingMerge | null> {
  const { rows } = await sql<{ standing: StandingMerge | null }>`
    select merge_standing(${mergeId}::uuid) as standing`.execute(trx)
  return rows[0]?.standing ?? null
}

export async function reverseMerge(trx: Db, mergeId: string): Promise<void> {
  await sql`select reverse_merge(${mergeId}::uuid)`.execute(trx)
}
