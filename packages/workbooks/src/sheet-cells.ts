import { looks, type Look } from './sheet-styles.ts'
import type { CellContent, ColumnKind } from './written-sheet.ts'
import { xmlText } from './xml-text.ts'

/** What a spreadsheet program takes for the beginning of a formula. */
export const LIKE_A_FORMULA = /^[=+\-@\t\r]/u

/** One row of a table; empty cells keep their border. */
export function tableRow(
  row: number,
  values: readonly CellContent[],
  columns: readonly { letter: string; kind: ColumnKind }[],
): string {
  let cells = ''
  for (const [index, { letter, kind }] of columns.entries()) {
    cells += tableCell(`${letter}${row}`, values[index] ?? null, kind)
  }
  return `<row r="${row}">${cells}</row>`
}

export function textCell(place: string, text: string, look: Look): string {
  return `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}

function tableCell(place: string, value: CellContent, kind: ColumnKind): string {
  if (value === null || value === '') return `<c r="${place}" s="${emptyLooks[kind]}"/>`
  if (typeof value === 'number') return `<c r="${place}" s="${looks.number}"><v>${value}</v></c>`
  if (typeof value === 'string') {
    return textCell(place, value, LIKE_A_FORMULA.test(value) ? looks.quoted : looks.text)
  }
  return `<c r="${place}" s="${looks.date}"><v>${serialOf(value)}</v></c>`
}

const emptyLooks = { text: looks.text, number: looks.number, date: looks.date } as const

const DAY = 86_400_000
/** Days from the beginning of spreadsheets to 1 January 1970. */
const UNIX_EPOCH = 25_569

/** The day as a spreadsheet counts it; from March 1900 on, before which Excel miscounts. */
function serialOf({ year, month, day }: Temporal.PlainDate): number {
  return Date.UTC(year, month - 1, day) / DAY + UNIX_EPOCH
}
