import type { Cell, CellValue, Row, Sheet } from '@nguon/domain/imports/sheet'
import type { Sheet as HucreSheet } from 'hucre'

const SERIAL_EPOCH = Date.UTC(1899, 11, 30)
const DAY = 24 * 60 * 60 * 1000
const ERROR = /^#(?:REF!|N\/A|NAME\?|DIV\/0!|VALUE!|NUM!|NULL!|SPILL!|CALC!)$/u

/** The port's form of a sheet: rows and columns from 1, empty cells left out. */
export function toSheet(sheet: HucreSheet): Sheet {
  const formulas = new Map<string, string>()
  for (const [place, cell] of sheet.cells ?? []) {
    if (cell.formula !== undefined) formulas.set(place, cell.formula)
  }
  const rows: Row[] = []
  for (const [rowIndex, values] of sheet.rows.entries()) {
    const cells: Cell[] = []
    for (const [columnIndex, value] of values.entries()) {
      const read = toValue(value)
      if (read === undefined) continue
      const formula = formulas.get(`${rowIndex},${columnIndex}`)
      cells.push({
        column: columnIndex + 1,
        value: read,
        ...(formula === undefined ? {} : { formula }),
      })
    }
    if (cells.length > 0) rows.push({ row: rowIndex + 1, cells })
  }
  const merges = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow + 1,
    left: startCol + 1,
    bottom: endRow + 1,
    right: endCol + 1,
  }))
  return { name: sheet.name, rows, merges }
}

function toValue(value: unknown): CellValue | undefined {
  if (typeof value === 'string') {
    if (value === '') return undefined
    return ERROR.test(value) ? { type: 'error', code: value } : { type: 'text', text: value }
  }
  if (typeof value === 'number') return { type: 'number', number: value }
  if (typeof value === 'boolean') return { type: 'boolean', boolean: value }
  if (value instanceof Date && !Number.isNaN(value.getTime())) {
    const serial = Math.floor((value.getTime() - SERIAL_EPOCH) / DAY)
    return { type: 'date', iso: value.toISOString().slice(0, 10), serial }
  }
  return undefined
}
