import { AppError } from '@nguon/domain/errors'
import { buffer } from 'node:stream/consumers'
import { checkWorkbook } from './check-workbook.ts'
import type { WorkbookLimits } from './limits.ts'
import { readSheets } from './read-sheets.ts'

/**
 * Runs in a process of its own: bytes of the workbook on standard input, one JSON answer on standard
 * output. Every check comes before the library that builds the sheets; nothing touches the disk.
 */
async function read(): Promise<unknown> {
  const limits: WorkbookLimits = JSON.parse(process.argv[2] ?? '{}')
  const bytes = await buffer(process.stdin)
  const { inflatedBytes } = await checkWorkbook(bytes, limits)
  return { ok: true, sheets: await readSheets(bytes), inflatedBytes }
}

const answer = await read().catch((error: unknown) => {
  return { ok: false, reason: error instanceof AppError ? error.reason : 'damaged_workbook' }
})
process.stdout.write(JSON.stringify(answer))
