import type { SloganDraft } from '@nguon/domain/content/slogan'
import type { ContentStatus } from '@nguon/domain/content/lifecycle'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type SloganRow = {
  id: string
  status: ContentStatus
  live: boolean
  version: number
  reviewNote: string
  unitName: string
  path: string
  authorIds: string[]
  savedBy: string
  updatedAt: Temporal.Instant
  draft: SloganDraft
}

const columnsOf = (draft: SloganDraft) => ({
  kicker: draft.kicker,
  first_line: draft.firstLine,
  second_line: draft.secondLine === '' ? null : draft.secondLine,
  valid_from: Temporal.PlainDate.from(draft.validFrom),
  valid_to: draft.validTo === null ? null : Temporal.PlainDate.from(draft.validTo),
  position: draft.position,
})

export async function insertSlogan(
  trx: Db,
  slogan: { unit: { id: string; path: string }; draft: SloganDraft; writtenBy: string },
): Promise<string> {
  const row = await trx
    .insertInto('slogan')
    .values({
      ...columnsOf(slogan.draft),
      unit_id: slogan.unit.id,
      path: slogan.unit.path,
      written_by: slogan.writtenBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Writes a changed slogan as the given version; a changed slogan is a draft. */
export async function updateSlogan(
  trx: Db,
  id: string,
  change: { draft: SloganDraft; version: number },
): Promise<void> {
  await trx
    .updateTable('slogan')
    .set({
      ...columnsOf(change.draft),
      version: change.version,
      status: 'draft',
      updated_at: sql`now()`,
    })
    .where('id', '=', id)
    .execute()
}

/** The slogans of the scope in the order of the site, withdrawn ones last; at most 500. */
export async function listSlogans(trx: Db, filter: { id?: string } = {}): Promise<SloganRow[]> {
  const { id = null } = filter
  const { rows } = await sql<
    Omit<SloganRow, 'draft'> &
      Omit<SloganDraft, 'validFrom' | 'validTo'> & {
        validFrom: Temporal.PlainDate
        validTo: Temporal.PlainDate | null
      }
  >`
    select i.id, i.status, i.version, i.review_note as "reviewNote", i.path, u.name as "unitName",
      i.kicker, i.first_line as "firstLine", coalesce(i.second_line, '') as "secondLine",
      i.valid_from as "validFrom", i.valid_to as "validTo", i.position,
      i.updated_at as "updatedAt", a.display_name as "savedBy",
      exists (select from pub.slogan p where p.id = i.id) as live,
      (select array_agg(distinct v.saved_by::text) from content_version v where v.subject_id = i.id) as "authorIds"
    from slogan i
    join unit u on u.id = i.unit_id
    join content_version last on last.subject_id = i.id and last.version = i.version
    join account a on a.id = last.saved_by
    where ${id}::uuid is null or i.id = ${id}::uuid
    order by i.status = 'withdrawn', i.position, i.valid_from desc, i.id
    limit 500`.execute(trx)
  return rows.map(
    ({ kicker, firstLine, secondLine, validFrom, validTo, position, ...row }): SloganRow => ({
      ...row,
      draft: {
        kicker,
        firstLine,
        secondLine,
        validFrom: validFrom.toString(),
        validTo: validTo?.toString() ?? null,
        position,
      },
    }),
  )
}

/** Writes the public copy of a slogan, or writes it anew. */
export async function writeSloganCopy(
  trx: Db,
  committeeId: string,
  slogan: { id: string; path: string; draft: SloganDraft },
): Promise<void> {
  const copy = { ...columnsOf(slogan.draft), committee_id: committeeId, path: slogan.path }
  await trx
    .insertInto('pub.slogan')
    .values({ ...copy, id: slogan.id })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(copy))
    .execute()
}

export async function deleteSloganCopy(trx: Db, id: string): Promise<void> {
  await trx.deleteFrom('pub.slogan').where('id', '=', id).execute()
}
