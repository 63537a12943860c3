import type { CaseFilter } from '@nguon/db/candidates/case-filter'
import { countByStage, countCases } from '@nguon/db/candidates/count-cases'
import { listCases } from '@nguon/db/candidates/list-cases'
import type { CaseList } from '@nguon/db/candidates/list-cases'
import type { Db } from '@nguon/db/session/scoped'
import { findUnit } from '@nguon/db/units/find-unit'
import { AppError } from '@nguon/domain/errors'
import type { Exit, Stage } from '@nguon/domain/recruitment/stages'
import type { Actor } from '../actor.ts'
import type { CountInput, ListInput } from './filter-input.ts'

const pageSize = 50
/** As many rows as a printed list holds: some twenty sheets. */
const paperSize = 500

/** A page of the candidates that match, and how many match in all. */
export async function listCandidates(trx: Db, act: Actor, input: ListInput): Promise<CaseList> {
  const { sort, direction, cursor, backwards, whole, ...conditions } = input
  const page = { sort, direction, cursor, backwards, limit: whole ? paperSize : pageSize }
  return listCases(trx, await filterOf(trx, act, conditions), page, act)
}

/** How many candidates stand where; a stage where nobody stands is left out. */
export async function countCandidates(
  trx: Db,
  act: Actor,
  input: CountInput,
): Promise<{ total: number; byStage: Partial<Record<Stage | Exit, number>> }> {
  const counts = await countByStage(trx, await filterOf(trx, act, input), act.today)
  return {
    total: counts.reduce((sum, { count }) => sum + count, 0),
    byStage: Object.fromEntries(counts.map(({ stage, count }) => [stage, count])),
  }
}

/** How many open candidates are past their legal date, and how many reach it within 30 days. */
export async function countDue(
  trx: Db,
  act: Actor,
): Promise<{ overdue: number; within30Days: number }> {
  const overdue = await countCases(trx, { status: 'open', due: 'overdue' }, act.today)
  const within30Days = await countCases(trx, { status: 'open', due: 'within_30_days' }, act.today)
  return { overdue, within30Days }
}

/** The filter of a request; a unit to stay below must be one of the scope. */
export async function filterOf(
  trx: Db,
  act: Pick<Actor, 'unit'>,
  { unitId, ...conditions }: Omit<CaseFilter, 'under'> & { unitId?: string | undefined },
): Promise<CaseFilter> {
  if (unitId === undefined || unitId === act.unit) return conditions
  const unit = await findUnit(trx, unitId)
  if (unit === undefined) throw new AppError('not_found', 'unit_filter', { field: 'unitId' })
  return { ...conditions, under: unit.path }
}
