import type { MemberPlace } from '@nguon/db/members/member-filter'
import type { Db } from '@nguon/db/session/scoped'
import { findUnit } from '@nguon/db/units/find-unit'
import { AppError } from '@nguon/domain/errors'
import { placeOf, type Actor } from '../actor.ts'
import type { PlaceInput } from './filter-input.ts'

/** The unit and the day that members are asked for; nobody knows the roll of a day to come. */
export async function placeOfDay(
  trx: Db,
  act: Actor,
  { unitId, on }: PlaceInput,
): Promise<MemberPlace> {
  const day = on ?? act.today
  const isPast = Temporal.PlainDate.compare(day, act.today) < 0
  if (!isPast && !day.equals(act.today)) {
    throw new AppError('invalid', 'date_in_future', { field: 'on' })
  }
  const active = placeOf(act)
  if (unitId === undefined || unitId === active.id) {
    return { unitId: active.id, path: active.path, day, isPast }
  }
  const unit = await findUnit(trx, unitId)
  if (unit === undefined) throw new AppError('not_found', 'unit_filter', { field: 'unitId' })
  return { unitId: unit.id, path: unit.path, day, isPast }
}
