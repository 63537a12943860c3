import type { TargetCount } from '@nguon/domain/measures/count'
import { listTargets, type StoredTarget } from '../plans/targets.ts'
import type { Db } from '../session/scoped.ts'
import type { CountContext } from './count-context.ts'

/** A number of the unit's own approved target; null where none was approved or it has no stretch. */
export async function targetNumber(
  trx: Db,
  count: TargetCount,
  context: CountContext,
): Promise<number | null> {
  const target = await findOwnTarget(trx, count, context)
  return target?.[count.bound] ?? null
}

/** The base that the year's target names: the number written into it, and the day it was counted. */
export async function findTargetBase(
  trx: Db,
  context: CountContext,
): Promise<Pick<StoredTarget, 'baseCount' | 'baseDate'> | undefined> {
  return findOwnTarget(trx, { of: 'admissions', horizon: 'year' }, context)
}

async function findOwnTarget(
  trx: Db,
  { of, horizon, group = 'all' }: Pick<TargetCount, 'of' | 'horizon'> & { group?: string },
  { unit, span }: CountContext,
): Promise<StoredTarget | undefined> {
  const targets = await listTargets(trx, {
    day: span.to,
    horizon,
    of,
    unitId: unit.id,
    approvedOnly: true,
  })
  return targets.find((target) => target.group === group)
}
