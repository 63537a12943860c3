import type { Stage } from '@nguon/domain/recruitment/stages'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type StageCount = { stage: Stage; count: number }

/** Open cases of a unit and all below it by the stage they stand at. */
export async function countOpenStages(trx: Db, unitPath: string): Promise<StageCount[]> {
  const { rows } = await sql<StageCount>`
    select stage, count(*)::int as count from recruitment_case
    where path >= ${unitPath} and path < ${`${unitPath}~`} and open
    group by stage`.execute(trx)
  return rows
}
