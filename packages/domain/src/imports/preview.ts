import type { SheetChoice } from './choices.ts'
import { shown } from './sheet.ts'
import type { Cell, Sheet } from './sheet.ts'

const FIRST_ROWS = 20
const SAMPLES = 8
const MOST_ROWS = 68
const MOST_COLUMNS = 60
const LONGEST = 60
const MOST_MERGES = 200

/**
 * The top of a sheet as a person needs it to say what its columns mean: where the header may stand
 * and a few rows below it, every value as text and shortened.
 */
export function previewSheet(sheet: Sheet, { dataFrom }: Pick<SheetChoice, 'dataFrom'>): Sheet {
  const below = sheet.rows.findIndex(({ row }) => row >= dataFrom)
  const wanted = Math.min(MOST_ROWS, Math.max(FIRST_ROWS, below + SAMPLES))
  const rows = sheet.rows.slice(0, wanted).map(({ row, cells }) => ({
    row,
    cells: cells.filter(({ column }) => column <= MOST_COLUMNS).map(shortened),
  }))
  const last = rows.at(-1)?.row ?? 0
  const merges = sheet.merges.filter(({ top }) => top <= last).slice(0, MOST_MERGES)
  return { name: sheet.name, rows, merges }
}

function shortened({ column, value }: Cell): Cell {
  const text = shown(value)
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
  return { column, value: { type: 'text', text: short } }
}
