import { isRefusal, refuse } from './refusal.ts'
import { defaultLimits } from './limits.ts'
import type { WorkbookLimits } from './limits.ts'
import type { Marks } from './marks.ts'
import { runProcess } from './run-process.ts'

export type { Marks, SheetMarks } from './marks.ts'

/** Beside the sheets as they are read, their parts are held as text. */
const markerLimits: WorkbookLimits = { ...defaultLimits, heapMegabytes: 512 }

/** The first byte of the marker's answer; a workbook follows, or why there is none. */
const MARKED = 1

/**
 * The same workbook with the cells filled that are wrong, and a last column that says why. Nothing else
 * is touched: every other part, and every other cell, keeps its bytes. Refuses what `openWorkbook` does.
 */
export async function markWorkbook(bytes: Uint8Array, marks: Marks): Promise<Buffer> {
  const told = Buffer.from(JSON.stringify(marks))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(told.length)
  const answer = await runProcess('marker-process', [length, told, bytes], markerLimits)
  if (answer[0] === MARKED) return answer.subarray(1)
  const reason = answer.subarray(1).toString('utf8')
  throw refuse(isRefusal(reason) ? reason : 'damaged_workbook')
}
