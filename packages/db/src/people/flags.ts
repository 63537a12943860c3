import { AppError } from '@nguon/domain/errors'
import { personFlags, type FlagPeriod, type PersonFlag } from '@nguon/domain/people/flags'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type RecordedFlag = FlagPeriod & { id: string; recordedBy: string }

/** The periods of a person that were not withdrawn, the latest first. */
export async function listFlags(trx: Db, personId: string): Promise<RecordedFlag[]> {
  const rows = await trx
    .selectFrom('person_flag')
    .innerJoin('account', 'account.id', 'person_flag.recorded_by')
    .select([
      'person_flag.id',
      'person_flag.flag',
      'person_flag.since',
      'person_flag.until',
      'account.display_name as recordedBy',
    ])
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .orderBy('person_flag.since', 'desc')
    .orderBy('person_flag.id')
    .execute()
  return rows.map((row) => ({ ...row, flag: flagOf(row.flag) }))
}

/** Lets one change of a person's flags at a time decide by what stands, until the transaction ends. */
export async function holdFlags(trx: Db, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`flags ${personId}`}, 0))`.execute(trx)
}

export async function insertFlag(
  trx: Db,
  period: FlagPeriod & { personId: string; path: string; account: string },
): Promise<void> {
  await trx
    .insertInto('person_flag')
    .values({
      person_id: period.personId,
      path: period.path,
      flag: period.flag,
      since: period.since,
      until: period.until,
      recorded_by: period.account,
    })
    .execute()
}

/** Gives a running flag its last day; false where none of this id runs any more. */
export async function endFlag(
  trx: Db,
  flagId: string,
  until: Temporal.PlainDate,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('person_flag')
    .set({ until })
    .where('id', '=', flagId)
    .where('until', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes back a period that was entered by mistake; false where that has been done. */
export async function withdrawFlag(trx: Db, flagId: string, account: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('person_flag')
    .set({ withdrawn_by: account, withdrawn_at: sql<Temporal.Instant>`now()` })
    .where('id', '=', flagId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type StoredFlag = FlagPeriod & { personId: string; path: string }

/** @throws AppError `not_found` where the scope holds no such period. */
export async function getFlag(trx: Db, flagId: string): Promise<StoredFlag> {
  const row = await trx
    .selectFrom('person_flag')
    .select(['person_id as personId', 'path', 'flag', 'since', 'until'])
    .where('id', '=', flagId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('not_found', 'person_flag')
  return { ...row, flag: flagOf(row.flag) }
}

function flagOf(stored: string): PersonFlag {
  const flag = personFlags.find((each) => each === stored)
  if (flag === undefined) throw new Error(`a person cannot be flagged ${stored}`)
  return flag
}
