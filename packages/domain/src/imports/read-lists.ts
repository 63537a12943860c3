import { withCapitalNames } from './capital-names.ts'
import type { HeldChoice } from './choices.ts'
import { legacyTextOf, readLegacySheet, unconfirmedLegacy } from './legacy-sheets.ts'
import type { LegacySheet } from './legacy-sheets.ts'
import type { LegacyText } from './plan.ts'
import { problem } from './problems.ts'
import type { Problem } from './problems.ts'
import { address } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import { readChosenTable, readTable } from './table.ts'
import type { Table } from './table.ts'

/** The lists of a workbook, before anybody in them is looked at. */
export type Lists = {
  /** The sheets as they read in Unicode. */
  sheets: Sheet[]
  choices: ReadonlyMap<string, HeldChoice | undefined>
  tables: Table[]
  /** Tables that may be read: not those in an old encoding of which nobody has said to convert it. */
  usable: Table[]
  legacy: LegacyText[]
  problems: Problem[]
}

/** Finds the list of each sheet, as it was told to or by its headers, in whatever encoding it is. */
export function readLists(
  sheets: readonly Sheet[],
  choiceFor: (sheet: Sheet) => HeldChoice | undefined,
): Lists {
  const readings = sheets.map(readLegacySheet)
  const choices = new Map(readings.map(({ sheet }) => [sheet.name, choiceFor(sheet)]))
  const tables = readings.flatMap((reading) => tableOf(reading, choices.get(reading.sheet.name)))
  const legacy = readings.flatMap((reading) => {
    const { name } = reading.sheet
    const isConfirmed = choices.get(name)?.legacyText === reading.encoding
    return legacyTextOf(
      reading,
      tables.find(({ sheet }) => sheet === name),
      isConfirmed,
    )
  })
  const withheld = new Set(legacy.flatMap((found) => (found.isConfirmed ? [] : found.sheet)))
  const usable = tables.filter(({ sheet }) => !withheld.has(sheet))
  return {
    sheets: readings.map(({ sheet }) => sheet),
    choices,
    tables,
    usable,
    legacy,
    problems: [...unconfirmedLegacy(legacy), ...tables.flatMap(otherLists)],
  }
}

function tableOf({ sheet, encoding }: LegacySheet, choice: HeldChoice | undefined): Table[] {
  const table = choice === undefined ? readTable(sheet) : readChosenTable(sheet, choice)
  if (table === undefined) return []
  return [encoding === 'tcvn3' ? withCapitalNames(table) : table]
}

/** Each sheet is one list: another one below it is not read, and that is said. */
function otherLists({ sheet, rows }: Table): Problem[] {
  return rows
    .filter((row) => row.kind === 'other_list')
    .map(({ row, column, text }) =>
      problem('second_list', { sheet, row, cell: address(row, column) }, text),
    )
}
