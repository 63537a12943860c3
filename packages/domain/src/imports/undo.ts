/** For so long after it was written an import can be taken back. */
export const undoDays = 30

/** The last day on which what is written today can be taken back. */
export function lastDayToUndo(writtenOn: Temporal.PlainDate): Temporal.PlainDate {
  return writtenOn.add({ days: undoDays })
}

export type UndoRefusal =
  | 'import_not_written'
  | 'import_not_kept'
  | 'import_undo_over'
  | 'import_edited_since'

export type UndoDecision = { ok: true } | { ok: false; reason: UndoRefusal }

/**
 * An import goes as a whole, as long as nothing that it wrote has been worked with. `editedSince` is
 * how many persons, cases, units and later imports have been.
 */
export function decideUndo(
  batch: { isWritten: boolean; undoUntil: Temporal.PlainDate | null },
  today: Temporal.PlainDate,
  editedSince: number,
): UndoDecision {
  const { isWritten, undoUntil } = batch
  if (!isWritten) return { ok: false, reason: 'import_not_written' }
  if (undoUntil === null) return { ok: false, reason: 'import_not_kept' }
  if (Temporal.PlainDate.compare(today, undoUntil) > 0) {
    return { ok: false, reason: 'import_undo_over' }
  }
  return editedSince > 0 ? { ok: false, reason: 'import_edited_since' } : { ok: true }
}
