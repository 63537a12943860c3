import type { CountContext } from '@nguon/db/measures/count-context'
import { findTerm } from '@nguon/db/plans/targets'
import type { Db } from '@nguon/db/session/scoped'
import { findUnit, type UnitName } from '@nguon/db/units/find-unit'
import { AppError } from '@nguon/domain/errors'
import type { DateSpan } from '@nguon/domain/measures/periods'
import type { Actor } from '../actor.ts'
import type { Vault } from '../vault/vault.ts'
import { personTokens } from './person-tokens.ts'

/** The unit in which the request works. */
export async function getActiveUnit(trx: Db, act: Actor): Promise<UnitName> {
  const unit = act.unit === null ? undefined : await findUnit(trx, act.unit)
  if (unit === undefined) throw new AppError('not_found', 'unit')
  return unit
}

/** What the measures of a unit over a span are counted with. */
export async function contextOf(
  trx: Db,
  { unit, span, vault }: { unit: UnitName; span: DateSpan; vault: Vault },
): Promise<CountContext> {
  return {
    unit,
    span,
    term: await findTerm(trx, unit.path, span.to),
    tokens: personTokens(vault),
  }
}
