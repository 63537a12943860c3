import { formatDate } from '@nguon/domain/text/dates'
import { LIKE_A_FORMULA } from './sheet-cells.ts'
import type { CellContent, WrittenSheet } from './written-sheet.ts'

const CHUNK = 64 * 1024
/** By which Excel tells UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'
const NEEDS_QUOTES = /[",\r\n]/u

/**
 * The header and the rows of a list as comma-separated values: UTF-8 with its mark, days as
 * dd/mm/yyyy. A mark of the sheet is the last line.
 */
export async function* writeCsv({ columns, rows, mark }: WrittenSheet): AsyncGenerator<Buffer> {
  let text = BYTE_ORDER_MARK + line(columns.map(({ header }) => header))
  for await (const values of rows) {
    text += line(values)
    if (text.length >= CHUNK) {
      yield Buffer.from(text)
      text = ''
    }
  }
  if (mark !== undefined) text += line([mark])
  yield Buffer.from(text)
}

function line(values: readonly CellContent[]): string {
  return `${values.map(field).join(',')}\r\n`
}

/** Text that begins like a formula gets an apostrophe, which a spreadsheet program takes for "text". */
function field(value: CellContent): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return formatDate(value)
  const harmless = LIKE_A_FORMULA.test(value) ? `'${value}` : value
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
