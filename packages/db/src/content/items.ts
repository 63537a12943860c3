import type { ContentStatus } from '@nguon/domain/content/lifecycle'
import { AppError } from '@nguon/domain/errors'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type ContentKind = 'article' | 'slogan'

/** What articles and slogans have in common: where they stand between draft and public. */
export type ContentItem = {
  id: string
  unitId: string
  path: string
  status: ContentStatus
  /** Counts the saves; a publisher approves one version. */
  version: number
  reviewNote: string
  /** A copy stands in public. */
  live: boolean
  /** Everybody who ever saved it. */
  authorIds: string[]
  lastSave: { by: string; at: Temporal.Instant }
}

const copies = {
  article: sql`select from pub.article p where p.id = i.id and p.withdrawn_at is null`,
  slogan: sql`select from pub.slogan p where p.id = i.id`,
}

/** An item of the scope; `not_found` for every other. */
export async function getItem(trx: Db, kind: ContentKind, id: string): Promise<ContentItem> {
  const { rows } = await sql<Omit<ContentItem, 'lastSave'> & { by: string; at: Temporal.Instant }>`
    select i.id, i.unit_id as "unitId", i.path, i.status, i.version, i.review_note as "reviewNote",
      exists (${copies[kind]}) as live,
      (select array_agg(distinct v.saved_by::text) from content_version v where v.subject_id = i.id) as "authorIds",
      a.display_name as by, last.saved_at as at
    from ${sql.table(kind)} i
    join content_version last on last.subject_id = i.id and last.version = i.version
    join account a on a.id = last.saved_by
    where i.id = ${id}`.execute(trx)
  const row = rows[0]
  if (row === undefined) throw new AppError('not_found', kind)
  const { by, at, ...item } = row
  return { ...item, lastSave: { by, at } }
}

/**
 * Locks an item, then reads it in a second statement, which sees everything committed before the
 * lock was ours: a text saved in one window is never approved unread from another.
 */
export async function lockItem(trx: Db, kind: ContentKind, id: string): Promise<ContentItem> {
  await sql`select from ${sql.table(kind)} where id = ${id} for update`.execute(trx)
  return getItem(trx, kind, id)
}

/** Moves an item to another status; what is not given stays. */
export async function moveItem(
  trx: Db,
  kind: ContentKind,
  id: string,
  move: { status: ContentStatus; reviewNote?: string; publishedBy?: string },
): Promise<void> {
  const { status, reviewNote = null, publishedBy = null } = move
  await sql`
    update ${sql.table(kind)} set status = ${status}, updated_at = now(),
      review_note = coalesce(${reviewNote}, review_note),
      published_by = coalesce(${publishedBy}::uuid, published_by),
      published_at = case when ${publishedBy}::uuid is null then published_at else now() end
    where id = ${id}`.execute(trx)
}
