import { isEthnicMinority } from '../people/ethnic-groups.ts'
import { compareMembers, compareTargets, disagreements } from './agreements.ts'
import type { StatedTotal } from './agreements.ts'
import { candidateFindings } from './candidate-findings.ts'
import type { RuleContext } from './candidate-findings.ts'
import { readCandidates } from './candidates-sheet.ts'
import { readAdmissions, readWithdrawals } from './history-sheets.ts'
import { indexMembers } from './member-index.ts'
import { readMembers, standingOf } from './members-sheet.ts'
import { readPersonRows } from './person-rows.ts'
import type { PersonRow } from './person-rows.ts'
import type { ImportPlan, ListedPersons, SheetKind, Source } from './plan.ts'
import type { Problem } from './problems.ts'
import { readCount } from './read-count.ts'
import { readerOf } from './row-reader.ts'
import { address } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import { warnOfOtherParents } from './registered-units.ts'
import { publishedRulePacks } from '../rules/published-packs.ts'
import { summarise } from './summaries.ts'
import { readTable } from './table.ts'
import type { Table } from './table.ts'
import { readTargets, sumTargets } from './targets-sheet.ts'
import { indexUnits } from './unit-index.ts'
import type { NamedUnit } from './unit-index.ts'
import { placeUnits, readUnitRows } from './units-sheet.ts'

/** What recognition needs to know besides the workbook. */
export type RecognitionContext = RuleContext & {
  today: Temporal.PlainDate
  /** Units of the register within the user's scope; rows may name them, and no others. */
  knownUnits: readonly NamedUnit[]
}

/**
 * Reads a committee's workbook: finds each list by its headers, whatever its name or place, and
 * returns what it would bring with every problem. Nothing is refused; a row without a name or a
 * unit is held back, any other unusable cell leaves its field empty.
 */
export function recogniseWorkbook(
  sheets: readonly Sheet[],
  context: RecognitionContext,
): ImportPlan {
  const problems: Problem[] = []
  const tables = sheets.flatMap((sheet) => readTable(sheet) ?? [])
  const of = (kind: SheetKind): Table[] => tables.filter((table) => table.kind === kind)

  const titled = tables.find(({ title }) => title.committee !== null)?.title.committee ?? null
  const unitRows = of('units').flatMap((table) => readUnitRows(table, problems))
  const { units, committee } = placeUnits(unitRows, titled)
  const index = indexUnits([...units, ...unlisted(context.knownUnits, units)])

  const persons = (kind: SheetKind): PersonRow[] =>
    of(kind).flatMap((table) => readPersonRows(table, index, context.today, problems))
  const memberRows = persons('members')
  const members = readMembers(memberRows)
  const nameColumn = (sheet: string): number =>
    tables.find((table) => table.sheet === sheet)?.header.fields.get('full_name') ?? 1
  const nameCell = ({ source }: { source: Source }): string =>
    address(source.row, nameColumn(source.sheet))
  const memberIndex = indexMembers(members, nameCell)
  const candidateRows = persons('candidates')
  const packs = context.rulePacks ?? publishedRulePacks
  const candidates = readCandidates(candidateRows, memberIndex, packs)
  const admissions = readAdmissions(persons('admissions'), members.length > 0 ? memberIndex : null)
  const withdrawals = readWithdrawals(persons('withdrawals'))
  const targetTables = of('targets').map((table) => readTargets(table, index, problems))
  const targets = targetTables.flatMap((table) => table.targets)

  const rowsByUnit = countBy(memberRows)
  const readers = new Map(unitRows.map(({ reader, unit }) => [unit.key, reader]))
  warnOfOtherParents(units, context.knownUnits, readers)
  const agreements = [
    ...compareMembers(
      units,
      (unit) => readers.get(unit.key)?.at('stated_members') ?? '',
      rowsByUnit,
      statedTotal(of('units'), problems),
    ),
    ...targetTables.flatMap(compareTargets),
  ]
  problems.push(...disagreements(agreements))

  const candidatesAsOf = of('candidates')[0]?.title.asOf ?? null
  const targetTitle = of('targets')[0]?.title
  const targetYear = targetTitle?.year ?? null
  const records = [...units, ...members, ...candidates, ...admissions, ...withdrawals, ...targets]
  return {
    committee,
    asOf: {
      units: of('units')[0]?.title.asOf ?? null,
      members: of('members')[0]?.title.asOf ?? null,
      candidates: candidatesAsOf,
      targetsBase: targetTitle?.asOf ?? (targetYear === null ? null : lastDayBefore(targetYear)),
    },
    targetYear,
    targetDocument: targetTitle?.document ?? null,
    sheets: summarise(sheets, tables, records, problems),
    units,
    members,
    candidates,
    admissions,
    withdrawals,
    targets,
    targetTotals: sumTargets(targets),
    listed: { members: count(memberRows), candidates: count(candidateRows) },
    problems: inOrder(problems, sheets),
    findings: candidateFindings(
      candidates,
      members,
      units,
      candidatesAsOf ?? context.today,
      nameCell,
      context,
    ),
    agreements,
  }
}

/** The base of a year's targets is the membership at the end of the year before. */
function lastDayBefore(year: number): Temporal.PlainDate {
  return new Temporal.PlainDate(year - 1, 12, 31)
}

/** Register units that the workbook does not list itself. */
function unlisted(known: readonly NamedUnit[], units: readonly NamedUnit[]): NamedUnit[] {
  const codes = new Set(units.flatMap(({ code }) => code ?? []))
  const names = new Set(units.map(({ name }) => name))
  return known.filter(({ code, name }) => !(code !== null && codes.has(code)) && !names.has(name))
}

function statedTotal(tables: readonly Table[], problems: Problem[]): StatedTotal | null {
  for (const table of tables) {
    const row = table.rows.find((each) => each.kind === 'total')
    if (row === undefined) continue
    const reader = readerOf(table, row, problems)
    const members = readCount(reader, 'stated_members')
    if (members !== null) return { reader, members }
  }
  return null
}

function countBy(rows: readonly PersonRow[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { unitKey } of rows) {
    if (unitKey !== null) counts.set(unitKey, (counts.get(unitKey) ?? 0) + 1)
  }
  return counts
}

function count(rows: readonly PersonRow[]): ListedPersons {
  const having = (test: (row: PersonRow) => boolean): number => rows.filter(test).length
  return {
    total: rows.length,
    female: having(({ person }) => person.gender === 'female'),
    ethnicMinority: having(
      ({ person }) => person.ethnicGroup !== null && isEthnicMinority(person.ethnicGroup),
    ),
    onProbation: having(({ reader }) => standingOf(reader) === 'probationary'),
  }
}

/** In the order of the file: sheet, row, column. */
function inOrder(problems: readonly Problem[], sheets: readonly Sheet[]): Problem[] {
  const places = new Map(sheets.map((sheet, place) => [sheet.name, place]))
  return problems.toSorted(
    (a, b) =>
      (places.get(a.sheet) ?? 0) - (places.get(b.sheet) ?? 0) ||
      a.row - b.row ||
      a.cell.length - b.cell.length ||
      (a.cell < b.cell ? -1 : 1),
  )
}
