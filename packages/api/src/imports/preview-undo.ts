import { getBatch } from '@nguon/db/imports/batches'
import { listObstacles, readExtent } from '@nguon/db/imports/undo'
import type { Db } from '@nguon/db/session/scoped'
import type { UndoPreview } from './wire.ts'

/** Of everything that stands against an undo, the latest. */
const SHOWN = 8

/** What an undo of the batch would remove and put back, and what stands against it. */
export async function previewUndo(trx: Db, batchId: string): Promise<UndoPreview> {
  const { undoUntil } = await getBatch(trx, batchId)
  const { units, persons, cases, targets, changed } = await readExtent(trx, batchId)
  const { total, latest } = await listObstacles(trx, batchId, SHOWN)
  return {
    undoUntil: undoUntil?.toString() ?? null,
    extent: { units, persons, cases, targets, changed },
    obstacles: { total, latest: latest.map((each) => ({ ...each, at: each.at.toString() })) },
  }
}
