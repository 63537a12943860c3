import type { CellValue } from 'hucre'
import { openXlsx, saveXlsx } from 'hucre/xlsx'

/** A cell below the header of that name; `row` counts from 1 below the header. */
export type Edit = { sheet: string; header: string; row: number; value: CellValue }

/** The same workbook after somebody has opened it, typed into cells, and saved it. */
export async function editWorkbook(bytes: Uint8Array, edits: readonly Edit[]): Promise<Buffer> {
  const workbook = await openXlsx(bytes)
  for (const { sheet: name, header, row, value } of edits) {
    const sheet = workbook.sheets.find((each) => each.name === name)
    const top = sheet?.rows.findIndex((cells) => cells.includes(header)) ?? -1
    const column = sheet?.rows[top]?.indexOf(header) ?? -1
    if (sheet === undefined || column < 0) throw new RangeError(`no column ${header} on ${name}`)
    const cells = (sheet.rows[top + row] ??= [])
    cells[column] = value
  }
  return Buffer.from(await saveXlsx(workbook))
}
