import { closeFindings, openFindings, type FindingRow } from '@nguon/db/imports/write-findings'
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

/** Leaves an open question for every problem and every broken rule; closes those that were settled. */
export async function writeFindings(
  trx: Db,
  plan: ImportPlan,
  problems: readonly Problem[],
  persons: Persons,
  context: ImportContext,
): Promise<void> {
  const raised = [
    ...problems.map((problem) => fromProblem(problem, persons, context)),
    ...plan.findings.flatMap((found) => fromRule(found, persons)),
  ]
  await openFindings(trx, raised, context.batchId)
  const personIds = [...new Set([...persons.byRow.values()].map(({ row }) => row.id))]
  const sheets = plan.sheets.map(({ sheet }) => sheet)
  const sources = plan.candidates.length > 0 ? ['import', 'rule'] : ['import']
  await closeFindings(trx, { personIds, sheets, sources }, raised)
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
