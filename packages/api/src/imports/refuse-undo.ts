import type { Batch } from '@nguon/db/imports/batches'
import { AppError } from '@nguon/domain/errors'
import { decideUndo } from '@nguon/domain/imports/undo'

/** Throws where a batch, written or being taken back, may not be; `obstacles` are counted. */
export function refuseUndo(
  { status, undoUntil }: Batch,
  today: Temporal.PlainDate,
  obstacles: number,
): void {
  const isWritten = status === 'committed' || status === 'undoing'
  const decision = decideUndo({ isWritten, undoUntil }, today, obstacles)
  if (decision.ok) return
  const details = obstacles === 0 ? {} : { values: { count: obstacles } }
  throw new AppError('refused', decision.reason, details)
}
