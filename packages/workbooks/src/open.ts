import type { Sheet } from '@nguon/domain/imports/sheet'
import { open } from 'node:fs/promises'
import { checkContainer } from './container.ts'
import { defaultLimits } from './limits.ts'
import type { WorkbookLimits } from './limits.ts'
import { isRefusal, refuse } from './refusal.ts'
import { runProcess } from './run-process.ts'
import { readZipDirectory } from './zip-directory.ts'

export type OpenedWorkbook = { sheets: Sheet[]; inflatedBytes: number }

/**
 * Reads an .xlsx workbook, given as its bytes or a path, into typed cells. Throws `AppError`:
 * `too_large` for a file, archive or content beyond the limits, `invalid` for what is no workbook,
 * is encrypted, damaged or unsafe. The file is read in another process; nothing is written.
 */
export async function openWorkbook(
  source: string | Uint8Array,
  limits: Partial<WorkbookLimits> = {},
): Promise<OpenedWorkbook> {
  const all = { ...defaultLimits, ...limits }
  const bytes = typeof source === 'string' ? await readWithin(source, all) : Buffer.from(source)
  if (bytes.length > all.fileBytes) throw refuse('workbook_too_large', { limit: all.fileBytes })
  checkContainer(bytes)
  readZipDirectory(bytes, all)
  const answer: Answer = JSON.parse(
    (await runProcess('reader-process', [bytes], all)).toString('utf8'),
  )
  if (answer.ok) return { sheets: answer.sheets, inflatedBytes: answer.inflatedBytes }
  throw refuse(isRefusal(answer.reason) ? answer.reason : 'damaged_workbook')
}

type Answer = ({ ok: true } & OpenedWorkbook) | { ok: false; reason: string }

/** Asks for the size first, so that a file too large is refused without reading it. */
async function readWithin(path: string, limits: WorkbookLimits): Promise<Buffer> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size > limits.fileBytes) throw refuse('workbook_too_large', { limit: limits.fileBytes })
    return await file.readFile()
  } finally {
    await file.close()
  }
}
