import { publishedRulePacks } from '../rules/published-packs.ts'
import { compareMembers, compareTargets, disagreements, statedTotal } from './agreements.ts'
import { candidateFindings } from './candidate-findings.ts'
import type { RuleContext } from './candidate-findings.ts'
import { readCandidates } from './candidates-sheet.ts'
import { countListed } from './count-listed.ts'
import { guide } from './guidance.ts'
import type { Guidance } from './guidance.ts'
import { readAdmissions, readWithdrawals } from './history-sheets.ts'
import { indexMembers } from './member-index.ts'
import { readMembers } from './members-sheet.ts'
import { readPersonRows } from './person-rows.ts'
import type { PersonRow } from './person-rows.ts'
import type { ImportPlan, SheetKind, Source } from './plan.ts'
import { problemsInOrder } from './problems.ts'
import { readLists } from './read-lists.ts'
import { withoutReasons } from './reason-column.ts'
import { unlistedUnits, warnOfOtherParents } from './registered-units.ts'
import { address } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import { shortYearLog } from './short-years.ts'
import { summarise } from './summaries.ts'
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
  /** What people decided about this workbook and what the committee remembers of others like it. */
  guidance?: Guidance
}

/**
 * Reads a committee's workbook: finds each list as it was told to, else by its headers, whatever its
 * name or place, and returns what it would bring with every problem. Nothing is refused; a row
 * without a name or a unit is held back, any other unusable cell leaves its field empty.
 */
export function recogniseWorkbook(
  given: readonly Sheet[],
  context: RecognitionContext,
): ImportPlan {
  const sheets = given.map(withoutReasons)
  const lists = readLists(sheets, guide(context.guidance ?? { choices: [], mappings: [] }))
  const { tables, problems } = lists
  const of = (kind: SheetKind): Table[] => lists.usable.filter((table) => table.kind === kind)

  const titled = tables.find(({ title }) => title.committee !== null)?.title.committee ?? null
  const unitRows = of('units').flatMap((table) => readUnitRows(table, problems))
  const { units, committee } = placeUnits(unitRows, titled)
  const index = indexUnits([...units, ...unlistedUnits(context.knownUnits, units)])

  const shortYears = shortYearLog(context.today)
  const reference = { today: context.today, shortYears }
  const persons = (kind: SheetKind): PersonRow[] =>
    of(kind).flatMap((table) => readPersonRows(table, index, reference, problems))
  const memberRows = persons('members')
  const members = readMembers(memberRows)
  const nameCell = nameCellIn(tables)
  const memberIndex = indexMembers(members, nameCell)
  const candidateRows = persons('candidates')
  const packs = context.rulePacks ?? publishedRulePacks
  const candidates = readCandidates(candidateRows, memberIndex, packs)
  const admissions = readAdmissions(persons('admissions'), members.length > 0 ? memberIndex : null)
  const withdrawals = readWithdrawals(persons('withdrawals'))
  const targetTables = of('targets').map((table) => readTargets(table, index, problems))
  const targets = targetTables.flatMap((table) => table.targets)

  const readers = new Map(unitRows.map(({ reader, unit }) => [unit.key, reader]))
  warnOfOtherParents(units, context.knownUnits, readers)
  const agreements = [
    ...compareMembers(
      units,
      (unit) => readers.get(unit.key)?.at('stated_members') ?? '',
      countByUnit(memberRows),
      statedTotal(of('units'), problems),
    ),
    ...targetTables.flatMap(compareTargets),
  ]
  problems.push(...disagreements(agreements))

  const asOf = referenceDays(of)
  // The register judges its own cases; a list of its own asks nothing anew.
  const extracts = new Set(tables.flatMap(({ sheet, title }) => (title.isExtract ? [sheet] : [])))
  const records = [...units, ...members, ...candidates, ...admissions, ...withdrawals, ...targets]
  return {
    committee,
    asOf,
    targetYear: of('targets')[0]?.title.year ?? null,
    targetDocument: of('targets')[0]?.title.document ?? null,
    sheets: summarise(lists, records, problems),
    legacy: lists.legacy,
    shortYears: shortYears.used(),
    units,
    members,
    candidates,
    admissions,
    withdrawals,
    targets,
    targetTotals: sumTargets(targets),
    listed: { members: countListed(memberRows), candidates: countListed(candidateRows) },
    problems: problemsInOrder(problems, sheets),
    findings: candidateFindings(
      candidates.filter(({ source }) => !extracts.has(source.sheet)),
      members,
      units,
      asOf.candidates ?? context.today,
      nameCell,
      context,
    ),
    agreements,
  }
}

/** Of which day each list is; the base of a year's targets is the membership at the end of the year before. */
function referenceDays(of: (kind: SheetKind) => readonly Table[]): ImportPlan['asOf'] {
  const asOf = (kind: SheetKind) => of(kind)[0]?.title.asOf ?? null
  const targetYear = of('targets')[0]?.title.year ?? null
  return {
    units: asOf('units'),
    members: asOf('members'),
    candidates: asOf('candidates'),
    targetsBase:
      asOf('targets') ??
      (targetYear === null ? null : new Temporal.PlainDate(targetYear - 1, 12, 31)),
  }
}

/** Finds the cell that holds the name of a record. */
function nameCellIn(tables: readonly Table[]): (record: { source: Source }) => string {
  const columns = new Map(
    tables.map(({ sheet, header }) => [sheet, header.fields.get('full_name') ?? 1]),
  )
  return ({ source }) => address(source.row, columns.get(source.sheet) ?? 1)
}

function countByUnit(rows: readonly PersonRow[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { unitKey } of rows) {
    if (unitKey !== null) counts.set(unitKey, (counts.get(unitKey) ?? 0) + 1)
  }
  return counts
}
