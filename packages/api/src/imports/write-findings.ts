import {
  closeFindings,
  listAskedFindings,
  openFindings,
  type AskedFinding,
  type FindingRow,
} from '@nguon/db/imports/write-findings'
import type { Db } from '@nguon/db/session/scoped'
import type { Identity, ImportFinding, ImportPlan } from '@nguon/domain/imports/plan'
import type { Problem } from '@nguon/domain/imports/problems'
import type { ImportContext } from './import-context.ts'
import type { WrittenPerson } from './write-people.ts'

/** The persons of the workbook, by row and by what rules name them. */
export type Persons = {
  byRow: ReadonlyMap<string, WrittenPerson>
  byIdentity: ReadonlyMap<Identity, WrittenPerson>
}

export const rowKey = ({ sheet, row }: { sheet: string; row: number }): string => `${sheet}!${row}`

/**
 * Leaves an open question for every problem and every broken rule that was never asked before, by
 * whatever list the person stood on, and closes those that the sheets of the new workbook do not raise
 * any more. Gives how many it opened and closed.
 */
export async function writeFindings(
  trx: Db,
  plan: ImportPlan,
  problems: readonly Problem[],
  persons: Persons,
  context: ImportContext,
): Promise<number> {
  const sheets = plan.sheets.map(({ sheet }) => sheet)
  // A list of the register's own tells it nothing new to wonder about; the dry run shows it all the same.
  const reported = plan.sheets.flatMap(({ sheet, isExtract }) => (isExtract ? [] : [sheet]))
  const raised = new Map(
    [
      ...problems
        .filter(({ sheet, severity }) => severity === 'error' || reported.includes(sheet))
        .map((problem) => fromProblem(problem, persons, context)),
      ...plan.findings.flatMap((found) => fromRule(found, persons)),
    ].map((row) => [questionOf({ ...row, ...row.place }), row]),
  )
  const personIds = [...new Set([...persons.byRow.values()].map(({ row }) => row.id))]
  const asked = await listAskedFindings(trx, { personIds, sheets })
  const known = new Set(asked.map(questionOf))
  const elsewhere = new Set(
    asked.filter(({ sheet }) => !reported.includes(sheet)).flatMap(matterOf),
  )
  const fresh = [...raised].filter(
    ([question, row]) =>
      !known.has(question) && !matterOf(row).some((matter) => elsewhere.has(matter)),
  )
  await openFindings(
    trx,
    fresh.map(([, row]) => row),
    context.batchId,
  )
  // Without a list of candidates the rules had nothing to look at.
  const looked = plan.candidates.length > 0 ? ['import', 'rule'] : ['import']
  const settled = asked.filter(
    (each) =>
      each.open &&
      reported.includes(each.sheet) &&
      looked.includes(each.source) &&
      !raised.has(questionOf(each)),
  )
  await closeFindings(
    trx,
    settled.map(({ id }) => id),
  )
  return fresh.length + settled.length
}

/** Rows move when a list is edited, columns hardly: a person's question is known by its column. */
function questionOf(found: Omit<AskedFinding, 'id' | 'open'>): string {
  const { personId, source, kind, sheet, cell } = found
  const place = personId === null ? cell : cell.replace(/\d+$/u, '')
  return [personId, source, kind, sheet, place].join('|')
}

/** What is asked of a person, whichever list the answer is missing on; a row that is nobody's asks for itself. */
function matterOf({
  personId,
  source,
  kind,
}: Pick<AskedFinding, 'personId' | 'source' | 'kind'>): string[] {
  return personId === null ? [] : [[personId, source, kind].join('|')]
}

/** The value stays out: it may be sensitive, and the register holds what was usable. */
function fromProblem(problem: Problem, { byRow }: Persons, { unit }: ImportContext): FindingRow {
  const person = byRow.get(rowKey(problem))
  const { sheet, cell, kind, severity, effect, remedyKey } = problem
  return {
    path: person?.row.path ?? unit.path,
    personId: person?.row.id ?? null,
    source: 'import',
    kind,
    severity,
    place: { sheet, cell, effect, remedy: remedyKey },
  }
}

function fromRule(found: ImportFinding, { byIdentity }: Persons): FindingRow[] {
  const person = byIdentity.get(found.identity)
  if (person === undefined) return []
  const { sheet, cell, kind, rule, citation, remedy, details } = found
  const { mentorId, ...rest } = details
  const mentor = byIdentity.get(String(mentorId ?? ''))?.row.id
  const severity = found.severity === 'notice' ? 'notice' : found.binding ? 'error' : 'warning'
  return [
    {
      path: person.row.path,
      personId: person.row.id,
      source: 'rule',
      kind,
      severity,
      place: {
        sheet,
        cell,
        rule,
        citation,
        remedy,
        details: mentor === undefined ? rest : { ...rest, mentorId: mentor },
      },
    },
  ]
}
