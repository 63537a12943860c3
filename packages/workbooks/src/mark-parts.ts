import { findHeader } from '@nguon/domain/imports/header'
import { reasonColumnOf } from '@nguon/domain/imports/reason-column'
import type { Sheet } from '@nguon/domain/imports/sheet'
import { inflatedPart } from './inflate.ts'
import { markSheet } from './mark-sheet.ts'
import { createMarkStyles } from './mark-styles.ts'
import type { Marks } from './marks.ts'
import { readSheets } from './read-sheets.ts'
import { partsOf } from './workbook-parts.ts'
import type { ZipEntry } from './zip-directory.ts'

type Part = { name: string; chunks: Iterable<Buffer> }

/** Every part of the workbook in its order, those with marks anew. */
export async function markParts(
  bytes: Buffer,
  entries: readonly ZipEntry[],
  marks: Marks,
): Promise<Part[]> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const read = (name: string): Buffer | undefined => {
    const entry = byName.get(name)
    return entry && inflatedPart(bytes, entry)
  }
  const parts = partsOf((name) => read(name)?.toString('utf8'))
  const sheets = new Map((await readSheets(bytes)).map((sheet) => [sheet.name, sheet]))
  const styles = createMarkStyles(
    parts.styles === undefined ? undefined : latin(read(parts.styles)),
  )
  const changed = new Map<string, string>()
  for (const wanted of marks.sheets) {
    const sheet = sheets.get(wanted.sheet)
    const name = parts.sheets.get(wanted.sheet)
    const xml = name === undefined ? undefined : latin(read(name))
    if (sheet === undefined || name === undefined || xml === undefined) continue
    const column = columnFor(sheet)
    changed.set(name, markSheet(xml, { ...wanted, ...column, header: marks.header }, styles))
  }
  if (parts.styles !== undefined) changed.set(parts.styles, styles.xml())
  return entries.map((entry) => {
    const anew = changed.get(entry.name)
    const content = anew === undefined ? inflatedPart(bytes, entry) : Buffer.from(anew, 'latin1')
    return { name: entry.name, chunks: [content] }
  })
}

/** One byte is one character, so that whatever is not marked keeps its bytes. */
const latin = (part: Buffer | undefined): string | undefined => part?.toString('latin1')

/** Behind the last cell in use, or where a workbook that was marked before has its reasons. */
function columnFor(sheet: Sheet): { column: number; headerRow: number; again: boolean } {
  const known = reasonColumnOf(sheet)
  if (known !== undefined) return { column: known.column, headerRow: known.row, again: true }
  const last = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0)
  return { column: last + 1, headerRow: findHeader(sheet)?.rows[0] ?? 1, again: false }
}
