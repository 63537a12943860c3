import { columnsOf } from './header.ts'
import type { Column, Header } from './header.ts'
import type { HeldChoice, SheetChoice } from './choices.ts'
import { columnsOfPersons } from './person-columns.ts'
import type { Row, Sheet } from './sheet.ts'
import { textOf } from './words.ts'

type Place = Pick<SheetChoice, 'headerFrom' | 'dataFrom'>

const LOOKED_AT = 30

export function headerRows(sheet: Sheet, { headerFrom, dataFrom }: Place): Row[] {
  return sheet.rows.filter(({ row }) => headerFrom <= row && row < dataFrom)
}

/** Every column that has a header or something below it, with the meaning that its words have by themselves. */
export function columnsAt(sheet: Sheet, place: Place): Column[] {
  const headed = columnsOfPersons(columnsOf(sheet, headerRows(sheet, place)))
  const known = new Set(headed.map(({ column }) => column))
  const below = sheet.rows.filter(({ row }) => row >= place.dataFrom).slice(0, LOOKED_AT)
  const filled = below.flatMap(({ cells }) =>
    cells.filter((cell) => textOf(cell) !== '').map(({ column }) => column),
  )
  const bare = [...new Set(filled)].filter((column) => !known.has(column))
  return [...headed, ...bare.map((column) => ({ column, header: '', field: null }))].toSorted(
    (a, b) => a.column - b.column,
  )
}

/** The header that a choice points at, its columns meaning what the choice says. */
export function chosenHeader(sheet: Sheet, choice: HeldChoice): Header {
  const fields = new Map(choice.columns.map(({ column, field }) => [field, column]))
  const meanings = new Map(choice.columns.map(({ column, field }) => [column, field]))
  const columns = columnsAt(sheet, choice).map((column) => ({
    ...column,
    field: meanings.get(column.column) ?? null,
  }))
  return { rows: headerRows(sheet, choice).map(({ row }) => row), columns, fields }
}
