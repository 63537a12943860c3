import { chunksOf } from '@nguon/db/imports/chunks'
import { listCasesOf, type RegisteredCase } from '@nguon/db/imports/register-cases'
import {
  appendFacts,
  insertCases,
  insertMentors,
  insertMilestones,
  releaseMentors,
  removeMilestones,
  updateCases,
} from '@nguon/db/imports/write-cases'
import type { Db } from '@nguon/db/session/scoped'
import { goneHelpers, newFacts, newHelpers } from './case-events.ts'
import type { CaseRecord } from './case-record.ts'
import type { ImportContext, Outcome } from './import-context.ts'
import { matchCase } from './match-case.ts'
import { recordCase, type CaseRules, type RecordedCase } from './record-case.ts'
import { settledRecord } from './settled-by-merge.ts'

type Draft = {
  /** The record as the list tells it, and what of it is to be recorded. */
  told: CaseRecord
  record: CaseRecord
  known: RegisteredCase | undefined
  recorded: RecordedCase
  outcome: Outcome
}

/** Writes the cases of one list; says of each record what became of it. */
export async function writeCases(
  trx: Db,
  records: readonly CaseRecord[],
  rules: CaseRules,
  context: ImportContext,
): Promise<Map<CaseRecord, Outcome>> {
  const outcomes = new Map<CaseRecord, Outcome>()
  for (const chunk of chunksOf(records, 1_000)) {
    for (const record of chunk) outcomes.set(record, 'unchanged')
    const drafts = await draftChunk(trx, chunk, rules, context)
    await store(trx, drafts, context)
    for (const { told, outcome } of drafts) outcomes.set(told, outcome)
  }
  return outcomes
}

async function draftChunk(
  trx: Db,
  chunk: readonly CaseRecord[],
  rules: CaseRules,
  context: ImportContext,
): Promise<Draft[]> {
  const existing = chunk.filter(({ person }) => person.outcome !== 'added')
  const cases = Map.groupBy(
    await listCasesOf(trx, [...new Set(existing.map(({ person }) => person.row.id))]),
    ({ personId }) => personId,
  )
  const taken = new Set<string>()
  return chunk.flatMap((told) => {
    const { listed } = told.person
    const known =
      listed === 'repeated'
        ? undefined
        : matchCase(told, cases.get(told.person.row.id) ?? [], taken)
    if (known !== undefined) taken.add(known.id)
    // A merge has decided which procedure goes on: the list of before it opens none.
    if (listed !== 'own' && known === undefined) return []
    const record = listed === 'own' || known === undefined ? told : settledRecord(told, known)
    const facts = newFacts(record, known, rules.packs)
    const recorded = recordCase(record, known, facts, rules, context.today)
    const isTouched =
      facts.length > 0 ||
      newHelpers(record, known).length + goneHelpers(record, known).length > 0 ||
      recorded.row.category !== known?.category
    const outcome = known === undefined ? 'added' : isTouched ? 'changed' : record.person.outcome
    return [{ told, record, known, recorded, outcome } as const]
  })
}

async function store(trx: Db, drafts: readonly Draft[], context: ImportContext): Promise<void> {
  const { account, batchId } = context
  const fresh = drafts.filter(({ known }) => known === undefined)
  const changed = drafts.filter(({ known, outcome }) => known && outcome === 'changed')
  await insertCases(
    trx,
    fresh.map(({ recorded }) => recorded.row),
    batchId,
  )
  await updateCases(
    trx,
    changed.map(({ recorded }) => recorded.row),
  )
  const touched = [...fresh, ...changed]
  await removeMilestones(
    trx,
    touched.flatMap(({ recorded }) => recorded.superseded),
  )
  await appendFacts(
    trx,
    touched.flatMap(({ recorded }) => recorded.events),
    { account, batchId },
  )
  await insertMilestones(
    trx,
    touched.flatMap(({ recorded }) => recorded.milestones),
  )
  const gone = touched.flatMap(({ record, known }) =>
    goneHelpers(record, known).map(({ id }) => ({ id, on: record.asOf.toString() })),
  )
  for (const [on, group] of Map.groupBy(gone, (each) => each.on)) {
    await releaseMentors(
      trx,
      group.map(({ id }) => id),
      on,
    )
  }
  const helpers = touched.flatMap(({ record, known, recorded }) =>
    newHelpers(record, known).map((helper) => ({
      ...helper,
      caseId: recorded.row.id,
      assignedOn: record.asOf.toString(),
    })),
  )
  await insertMentors(trx, helpers, batchId)
}
