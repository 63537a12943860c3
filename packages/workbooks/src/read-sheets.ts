import type { Sheet } from '@nguon/domain/imports/sheet'
import { readXlsx } from 'hucre/xlsx'
import { toSheet } from './cells.ts'
import { refuse } from './refusal.ts'

/** The sheets of a workbook whose archive has been checked. */
export async function readSheets(bytes: Buffer): Promise<Sheet[]> {
  const workbook = await readXlsx(bytes).catch((error: unknown) => {
    const spansTooMuch = error instanceof Error && /over the \d+ limit/u.test(error.message)
    throw refuse(spansTooMuch ? 'workbook_too_complex' : 'damaged_workbook')
  })
  return workbook.sheets.map(toSheet)
}
