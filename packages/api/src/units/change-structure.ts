import { appendAudit } from '@nguon/db/audit/append-audit'
import type { Db } from '@nguon/db/session/scoped'
import { openUnit } from '@nguon/db/units/open-unit'
import { lockUnits, placeUnit } from '@nguon/db/units/place-unit'
import { renameUnit } from '@nguon/db/units/rename-unit'
import { getUnitHead } from '@nguon/db/units/unit-head'
import { AppError } from '@nguon/domain/errors'
import { cleanText } from '@nguon/domain/text/clean'
import type { UnitKind } from '@nguon/domain/units/kinds'
import { mayStandUnder } from '@nguon/domain/units/nesting'
import { isWithin } from '@nguon/domain/units/paths'
import type { Sector } from '@nguon/domain/units/sectors'
import type { Actor } from '../actor.ts'
import type { InScope } from '../in-scope.ts'

type Decision = { from: Temporal.PlainDate; document: string }

export type UnitDraft = Decision & {
  parentId: string
  name: string
  kind: UnitKind
  sector: Sector | null
  code: string | null
}

/** Opens a unit under another from a day on. */
export async function createUnit(trx: Db, act: Actor, draft: UnitDraft): Promise<{ id: string }> {
  refuseFuture(act, draft.from)
  const parent = await getUnitHead(trx, draft.parentId)
  refuseNesting(draft.kind, parent.kind)
  const unit = await openUnit(trx, { ...draft, name: cleanText(draft.name) })
  await audit(trx, act, 'unit.create', unit, draft)
  return { id: unit.id }
}

/** Gives a unit another name or code from a day on; the former stays in its history. */
export async function renameUnitFrom(
  trx: Db,
  act: Actor,
  input: Decision & { unitId: string; name: string; code: string | null },
): Promise<void> {
  refuseFuture(act, input.from)
  const unit = await getUnitHead(trx, input.unitId)
  await renameUnit(trx, { ...input, name: cleanText(input.name) })
  await audit(trx, act, 'unit.rename', unit, input, { before: unit.name, after: input.name })
}

type Move = Decision & { unitId: string; parentId: string }

/**
 * Puts a unit under another parent of the same scope. The unit in scope itself stays: moving it is for
 * who works above it. A refusal is written to the log in a transaction of its own.
 */
export async function moveUnit(scoped: InScope, input: Move): Promise<void> {
  try {
    await scoped((trx, act) => placeUnder(trx, act, input))
  } catch (error) {
    if (!(error instanceof AppError) || error.reason === 'role_required' || error.reason === 'unit')
      throw error
    await scoped((trx, act) => auditRefusedMove(trx, act, input, error.reason))
    throw error
  }
}

async function auditRefusedMove(trx: Db, act: Actor, input: Move, reason: string): Promise<void> {
  await appendAudit(trx, {
    account: act.accountId,
    path: act.path,
    action: 'unit.place',
    subject: { type: 'unit', id: input.unitId },
    outcome: 'refused',
    changes: { reason, parent: input.parentId },
    requestId: act.requestId,
  })
}

async function placeUnder(trx: Db, act: Actor, input: Move): Promise<void> {
  refuseFuture(act, input.from)
  await lockUnits(trx, [input.unitId, input.parentId])
  const unit = await getUnitHead(trx, input.unitId)
  const parent = await getUnitHead(trx, input.parentId)
  if (unit.id === act.unit) throw new AppError('refused', 'unit_in_scope_stays')
  if (isWithin(parent.path, unit.path)) throw new AppError('refused', 'unit_under_itself')
  refuseNesting(unit.kind, parent.kind)
  const path = await placeUnit(trx, { ...input, unit, parent })
  await audit(trx, act, 'unit.place', { id: unit.id, path }, input, { parent: parent.name })
}

function refuseFuture(act: Actor, from: Temporal.PlainDate): void {
  if (Temporal.PlainDate.compare(from, act.today) <= 0) return
  const values = { today: act.today.toString() }
  throw new AppError('invalid', 'date_in_future', { field: 'from', values })
}

function refuseNesting(kind: UnitKind, parent: UnitKind): void {
  if (!mayStandUnder(kind, parent)) throw new AppError('refused', 'kind_may_not_stand_there')
}

async function audit(
  trx: Db,
  act: Actor,
  action: string,
  unit: { id: string; path: string },
  { from, document }: Decision,
  changes: Record<string, string> = {},
): Promise<void> {
  await appendAudit(trx, {
    account: act.accountId,
    path: unit.path,
    action,
    subject: { type: 'unit', id: unit.id },
    changes: { ...changes, from: from.toString(), document },
    requestId: act.requestId,
  })
}
