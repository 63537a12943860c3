import type { HeldChoice, SheetChoice } from './choices.ts'
import { findHeader } from './header.ts'
import type { SheetSummary, Source } from './plan.ts'
import type { Problem } from './problems.ts'
import type { Lists } from './read-lists.ts'
import { choiceOf, proposeChoice } from './proposal.ts'
import { mappingOf } from './remembered.ts'

/** What was understood of each sheet, sheets that are no known list included. */
export function summarise(
  { sheets, tables, choices }: Pick<Lists, 'sheets' | 'tables' | 'choices'>,
  records: readonly { source: Source }[],
  problems: readonly Problem[],
): SheetSummary[] {
  const importable = Map.groupBy(records, ({ source }) => source.sheet)
  const bySheet = Map.groupBy(problems, ({ sheet }) => sheet)
  return sheets.map((sheet) => {
    const table = tables.find((each) => each.sheet === sheet.name)
    const choice = choices.get(sheet.name)
    const header = table?.header ?? findHeader(sheet)
    const own = bySheet.get(sheet.name) ?? []
    const faulty = new Set(own.filter(isError).map(({ row }) => row))
    const isWithheld = own.some(({ kind }) => kind === 'legacy_text')
    const listed = table?.rows.filter(({ kind }) => kind === 'data').length ?? 0
    const doubtful = new Set(own.map(({ row }) => row).filter((row) => !faulty.has(row)))
    return {
      sheet: sheet.name,
      kind: table?.kind ?? null,
      by: choice?.by ?? table?.by ?? null,
      choice: withoutOrigin(choice) ?? (table ? choiceOf(table) : proposeChoice(sheet)),
      mapping: choice?.by === 'hand' ? mappingOf(sheet, choice) : null,
      title: table?.title.heading ?? null,
      asOf: table?.title.asOf ?? null,
      isExtract: table?.title.isExtract ?? false,
      headerRows: header?.rows ?? [],
      columns: header?.columns ?? [],
      listed,
      importable: importable.get(sheet.name)?.length ?? 0,
      rowsWithErrors: isWithheld ? listed : faulty.size,
      rowsWithWarnings: doubtful.size,
    }
  })
}

function withoutOrigin(choice: HeldChoice | undefined): SheetChoice | undefined {
  if (choice === undefined) return undefined
  const { by: _by, ...chosen } = choice
  return chosen
}

function isError({ severity }: Problem): boolean {
  return severity === 'error'
}
