import { AppError } from '@nguon/domain/errors'
import { readXlsx } from 'hucre/xlsx'
import { buffer } from 'node:stream/consumers'
import { toSheet } from './cells.ts'
import { checkContainer } from './container.ts'
import { checkEntry } from './inflate.ts'
import type { WorkbookLimits } from './limits.ts'
import { refuse } from './refusal.ts'
import { readZipDirectory } from './zip-directory.ts'

/**
 * Runs in a process of its own: bytes of the workbook on standard input, one JSON answer on standard
 * output. Every check comes before the library that builds the sheets; nothing touches the disk.
 */
async function read(): Promise<unknown> {
  const limits: WorkbookLimits = JSON.parse(process.argv[2] ?? '{}')
  const bytes = await buffer(process.stdin)
  checkContainer(bytes)
  const entries = readZipDirectory(bytes, limits)
  const names = new Set(entries.map(({ name }) => name))
  if (!names.has('[Content_Types].xml') || !names.has('xl/workbook.xml')) {
    throw refuse('not_a_workbook')
  }
  let inflatedBytes = 0
  for (const entry of entries) inflatedBytes += await checkEntry(bytes, entry, limits)
  const workbook = await readXlsx(bytes).catch((error: unknown) => {
    const spansTooMuch = error instanceof Error && /over the \d+ limit/u.test(error.message)
    throw refuse(spansTooMuch ? 'workbook_too_complex' : 'damaged_workbook')
  })
  return { ok: true, sheets: workbook.sheets.map(toSheet), inflatedBytes }
}

const answer = await read().catch((error: unknown) => {
  return { ok: false, reason: error instanceof AppError ? error.reason : 'damaged_workbook' }
})
process.stdout.write(JSON.stringify(answer))
