import { AppError } from '@nguon/domain/errors'
import { buffer } from 'node:stream/consumers'
import { checkWorkbook } from './check-workbook.ts'
import type { WorkbookLimits } from './limits.ts'
import { markParts } from './mark-parts.ts'
import type { Marks } from './marks.ts'
import { zipStream } from './zip-stream.ts'

/**
 * Runs in a process of its own: on standard input the length of what to mark, what to mark, and the
 * workbook; on standard output 1 and the marked workbook, or 0 and why there is none.
 */
async function mark(): Promise<Buffer> {
  const limits: WorkbookLimits = JSON.parse(process.argv[2] ?? '{}')
  const input = await buffer(process.stdin)
  const start = 4 + input.readUInt32LE(0)
  const marks: Marks = JSON.parse(input.toString('utf8', 4, start))
  const bytes = input.subarray(start)
  const { entries } = await checkWorkbook(bytes, limits)
  const parts = await markParts(bytes, entries, marks)
  return Buffer.concat([Buffer.of(1), ...(await Array.fromAsync(zipStream(parts)))])
}

const answer = await mark().catch((error: unknown) =>
  Buffer.concat([
    Buffer.of(0),
    Buffer.from(error instanceof AppError ? error.reason : 'damaged_workbook'),
  ]),
)
process.stdout.write(answer)
