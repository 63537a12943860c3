import type { Identity, ImportPlan, Source } from '@nguon/domain/imports/plan'
import type { CaseRecord, Helper } from './case-record.ts'
import type { ImportContext } from './import-context.ts'
import { rowKey } from './write-findings.ts'
import type { WrittenPerson } from './write-people.ts'

type ByRow = ReadonlyMap<string, WrittenPerson>

/** Procedures that run, as of the day of the list of candidates. */
export function candidateCases(
  plan: ImportPlan,
  byRow: ByRow,
  helpers: ReadonlyMap<Identity, Helper[]>,
  { today }: ImportContext,
): CaseRecord[] {
  const asOf = plan.asOf.candidates ?? today
  return withPersons(plan.candidates, byRow, (record, person) => ({
    source: record.source,
    person,
    milestones: record.milestones,
    helpers: helpers.get(record.identity) ?? [],
    category: record.groupText,
    groups: record.groups,
    exit: null,
    asOf,
  }))
}

/** Finished procedures of persons who are members today. */
export function admissionCases(
  plan: ImportPlan,
  byRow: ByRow,
  { today }: ImportContext,
): CaseRecord[] {
  const asOf = plan.asOf.members ?? today
  return withPersons(plan.admissions, byRow, ({ source, milestones }, person) => ({
    source,
    person,
    milestones,
    helpers: null,
    category: null,
    groups: [],
    exit: null,
    asOf,
  }))
}

/** Procedures that ended before admission. */
export function withdrawalCases(
  plan: ImportPlan,
  byRow: ByRow,
  { today }: ImportContext,
): CaseRecord[] {
  const asOf = plan.asOf.members ?? today
  return withPersons(plan.withdrawals, byRow, (record, person) => ({
    source: record.source,
    person,
    milestones: record.milestones,
    helpers: null,
    category: null,
    groups: [],
    exit: {
      event: { kind: record.exit, on: record.leftOn ?? asOf, reason: record.reason },
      dated: record.leftOn !== null,
    },
    asOf,
  }))
}

function withPersons<Record extends { source: Source }>(
  records: readonly Record[],
  byRow: ByRow,
  build: (record: Record, person: WrittenPerson) => CaseRecord,
): CaseRecord[] {
  return records.flatMap((record) => {
    const person = byRow.get(rowKey(record.source))
    return person === undefined ? [] : [build(record, person)]
  })
}
