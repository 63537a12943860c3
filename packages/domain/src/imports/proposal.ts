import type { SheetChoice } from './choices.ts'
import { columnsAt } from './chosen-header.ts'
import { fieldIn } from './fields-of-kind.ts'
import { findHeader } from './header.ts'
import type { Column } from './header.ts'
import type { SheetKind } from './plan.ts'
import type { Row, Sheet } from './sheet.ts'
import type { Table } from './table.ts'
import { textOf } from './words.ts'

const SEARCHED_ROWS = 20

/** How a list was read, as the choice that would read it so. */
export function choiceOf({ sheet, kind, header, dataFrom }: Table): SheetChoice {
  const { columns, unitInHeadings } = meaningsIn(kind, header.columns)
  const headerFrom = header.rows[0] ?? dataFrom
  return { sheet, kind, headerFrom, dataFrom, columns, unitInHeadings, legacyText: null }
}

/** Where to begin with a sheet that was not understood: the row with the most words may be its header. */
export function proposeChoice(sheet: Sheet): SheetChoice {
  const found = findHeader(sheet)?.rows
  const headerFrom = found?.[0] ?? wordiest(sheet)?.row ?? 1
  const dataFrom = (found?.at(-1) ?? headerFrom) + 1
  return {
    sheet: sheet.name,
    kind: null,
    headerFrom,
    dataFrom,
    columns: [],
    unitInHeadings: false,
    legacyText: null,
  }
}

/** The columns that mean something in a list of this kind, each meaning once, by their own words. */
export function meaningsIn(
  kind: SheetKind,
  columns: readonly Column[],
): Pick<SheetChoice, 'columns' | 'unitInHeadings'> {
  const taken = new Map<string, SheetChoice['columns'][number]>()
  for (const { column, field } of columns) {
    const meant = field === null ? null : fieldIn(kind, field)
    if (meant !== null && !taken.has(meant)) taken.set(meant, { column, field: meant })
  }
  const isOfPersons = taken.has('full_name')
  return { columns: [...taken.values()], unitInHeadings: isOfPersons && !taken.has('person_unit') }
}

/** The choice with other rows for its header: its columns mean what their new words say. */
export function moveHeader(
  sheet: Sheet,
  choice: SheetChoice,
  place: Pick<SheetChoice, 'headerFrom' | 'dataFrom'>,
): SheetChoice {
  const moved = { ...choice, ...place }
  if (choice.kind === null) return moved
  const { columns } = meaningsIn(choice.kind, columnsAt(sheet, place))
  return { ...moved, columns }
}

/** The choice for another kind of list: what its columns mean stays where it means something there. */
export function changeKind(sheet: Sheet, choice: SheetChoice, kind: SheetKind | null): SheetChoice {
  if (kind === null) return { ...choice, kind, columns: [] }
  const chosen = new Map(choice.columns.map(({ column, field }) => [column, field]))
  const columns = columnsAt(sheet, choice).map((column) => ({
    ...column,
    field: chosen.get(column.column) ?? column.field,
  }))
  return { ...choice, kind, columns: meaningsIn(kind, columns).columns }
}

function wordiest({ rows }: Sheet): Row | undefined {
  const counted = rows.slice(0, SEARCHED_ROWS).map((row) => ({
    row,
    count: row.cells.filter((cell) => cell.value.type === 'text' && textOf(cell) !== '').length,
  }))
  return counted.toSorted((a, b) => b.count - a.count)[0]?.row
}
