import { AppError } from '@nguon/domain/errors'
import {
  noticeVersion,
  processingBases,
  type BasisDraft,
  type ProcessingBasis,
  type RecordedBasis,
} from '@nguon/domain/people/processing-basis'
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type StoredBasis = RecordedBasis & {
  id: string
  document: string | null
  notice: string
  recordedBy: string
}

/** Every basis that was recorded for a person, the latest first; withdrawn ones stay readable. */
export async function listBases(trx: Db, personId: string): Promise<StoredBasis[]> {
  const rows = await trx
    .selectFrom('processing_basis as b')
    .innerJoin('account', 'account.id', 'b.recorded_by')
    .select([
      'b.id',
      'b.basis',
      'b.given_on as givenOn',
      'b.document',
      'b.notice',
      'b.withdrawn_on as withdrawnOn',
      'account.display_name as recordedBy',
    ])
    .where('person_id', '=', personId)
    .orderBy('b.given_on', 'desc')
    .orderBy('b.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, basis: basisOf(row.basis) }))
}

/** A statement, or a part of one, that records a basis with the notice in force. */
export function basisInsert(
  person: { id: string; path: string },
  { basis, givenOn, document }: BasisDraft,
  account: string,
): RawBuilder<unknown> {
  return sql`
    insert into processing_basis (person_id, path, purpose, basis, given_on, document, notice, recorded_by)
    values (${person.id}::uuid, ${person.path}, 'recruitment', ${basis}, ${givenOn.toString()}::date, ${document},
      ${noticeVersion}, ${account}::uuid)`
}

/** Where a recorded basis lies. @throws AppError `not_found` where the scope holds none of this id. */
export async function getBasis(
  trx: Db,
  basisId: string,
): Promise<RecordedBasis & { personId: string; path: string }> {
  const row = await trx
    .selectFrom('processing_basis')
    .select([
      'person_id as personId',
      'path',
      'basis',
      'given_on as givenOn',
      'withdrawn_on as withdrawnOn',
    ])
    .where('id', '=', basisId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('not_found', 'processing_basis')
  return { ...row, basis: basisOf(row.basis) }
}

/** False where the consent was withdrawn before. */
export async function withdrawBasis(
  trx: Db,
  basisId: string,
  withdrawal: { on: Temporal.PlainDate; account: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('processing_basis')
    .set({ withdrawn_on: withdrawal.on, withdrawn_by: withdrawal.account })
    .where('id', '=', basisId)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function basisOf(stored: string): ProcessingBasis {
  const basis = processingBases.find((each) => each === stored)
  if (basis === undefined) throw new Error(`data cannot be processed on ${stored}`)
  return basis
}
