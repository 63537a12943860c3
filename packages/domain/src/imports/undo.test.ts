import { describe, expect, it } from 'vitest'
import { decideUndo, lastDayToUndo } from './undo.ts'

const written = Temporal.PlainDate.from('2026-04-01')
const batch = { isWritten: true, undoUntil: lastDayToUndo(written) }

describe('taking back an import', () => {
  it('is possible for thirty days, the last one included', () => {
    expect(batch.undoUntil.toString()).toBe('2026-05-01')
    expect(decideUndo(batch, batch.undoUntil, 0)).toEqual({ ok: true })
    const after = decideUndo(batch, batch.undoUntil.add({ days: 1 }), 0)
    expect(after).toEqual({ ok: false, reason: 'import_undo_over' })
  })

  it('waits for nobody who has worked with what it wrote', () => {
    expect(decideUndo(batch, written, 1)).toEqual({ ok: false, reason: 'import_edited_since' })
  })

  it('needs an import that was written, and whose changes were kept', () => {
    const unwritten = decideUndo({ ...batch, isWritten: false }, written, 0)
    expect(unwritten).toEqual({ ok: false, reason: 'import_not_written' })
    const before = decideUndo({ ...batch, undoUntil: null }, written, 0)
    expect(before).toEqual({ ok: false, reason: 'import_not_kept' })
  })
})
