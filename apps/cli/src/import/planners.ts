import { listScopeUnits } from '@nguon/db/imports/register-units'
import { CliFault } from '../core/fault.ts'
import { asOperator } from '../database/as-operator.ts'
import type { Account, Portal } from '../portal/portal.ts'

export type Planner = Account & { unitId: string }

/**
 * The account in whose name an import runs: the one asked for, or the only one that is a planner on
 * the day the installation lives in.
 */
export async function findPlanner(
  ownerUrl: string,
  fixedToday: Temporal.PlainDate | null,
  userName?: string,
): Promise<Planner> {
  const planners = await asOperator(ownerUrl, async (client) => {
    await client.query("select set_config('app.today', $1, true)", [fixedToday?.toString() ?? ''])
    const { rows } = await client.query<Planner>(
      `select a.id, a.user_name as "userName", a.display_name as "displayName", g.unit_id as "unitId"
       from app.role_grant g join app.account a on a.id = g.account_id
       where g.role = 'planner' and g.revoked_at is null and g.valid_during @> app.today()
         and a.disabled_at is null and ($1::text is null or a.user_name = $1)
       order by g.path, a.user_name`,
      [userName ?? null],
    )
    return rows
  })
  const [planner, other] = planners
  if (planner === undefined) {
    throw userName === undefined
      ? new CliFault('no_planner')
      : new CliFault('not_a_planner', { name: userName })
  }
  if (other !== undefined && other.id !== planner.id) {
    const names = [...new Set(planners.map((each) => each.userName))].join(', ')
    throw new CliFault('several_planners', { names })
  }
  return planner
}

/** The unit with this official code in the planner's scope; without a code the planner's own unit. */
export async function findUnitByCode(
  portal: Portal,
  planner: Planner,
  code: string | undefined,
): Promise<string> {
  if (code === undefined) return planner.unitId
  const scope = { account: planner.id, unit: planner.unitId }
  const units = await portal.worker.scoped(scope, listScopeUnits)
  const unit = units.find((each) => each.code === code)
  if (unit === undefined) throw new CliFault('unit_missing', { code })
  return unit.id
}
