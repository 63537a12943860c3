import { catalogueOfScope } from '@nguon/db/committees/catalogue-of-scope'
import { expectGrowth } from '@nguon/db/imports/analyse-register'
import { countOfficialMembers } from '@nguon/db/imports/register-cases'
import { noteSources } from '@nguon/db/imports/register-units'
import type { Db } from '@nguon/db/session/scoped'
import type { Identity, ImportPlan, UnitKey } from '@nguon/domain/imports/plan'
import type { Problem } from '@nguon/domain/imports/problems'
import { AppError } from '@nguon/domain/errors'
import { levelOf } from '@nguon/domain/units/paths'
import { admissionCases, candidateCases, withdrawalCases } from './case-records.ts'
import type { CaseRecord } from './case-record.ts'
import { findHelpers } from './find-helpers.ts'
import { foreignCards } from './foreign-cards.ts'
import { createTally, type ImportContext, type Place, type Tally } from './import-context.ts'
import { mentorFactsOf } from './mentor-facts.ts'
import type { CaseRules } from './record-case.ts'
import { writeCases } from './write-cases.ts'
import { rowKey, writeFindings } from './write-findings.ts'
import { writePeople, type ListedPerson, type WrittenPerson } from './write-people.ts'
import { writeTargets } from './write-targets.ts'
import { writeUnits } from './write-units.ts'

export type WrittenPlan = { tally: Tally; problems: readonly Problem[] }

/**
 * Writes everything that a workbook brings, in the caller's one transaction: units, members,
 * candidates, past admissions and withdrawals with their events, targets, findings. What the register
 * already says is not touched, so the same workbook again writes nothing.
 */
export async function writePlan(
  trx: Db,
  plan: ImportPlan,
  context: ImportContext,
): Promise<WrittenPlan> {
  await expectGrowth(trx)
  const tally = createTally()
  const progress = progressOf(plan, context)
  await progress('units')
  const places = await writeUnits(trx, plan, context, tally)
  const placeOf = (key: UnitKey): Place => {
    const place = places.get(key)
    if (place === undefined) throw new AppError('not_found', 'unit')
    return place
  }
  const byRow = new Map<string, WrittenPerson>()
  const byIdentity = new Map<Identity, WrittenPerson>()
  const people = async (listed: readonly ListedPerson[]): Promise<void> => {
    for (const [identity, person] of await writePeople(trx, listed, context)) {
      byIdentity.set(identity, person)
      byRow.set(rowKey(person.source), person)
    }
  }

  await progress('members')
  await people(
    plan.members.map((member) => ({
      ...member,
      place: placeOf(member.unitKey),
      membership: member,
    })),
  )
  for (const { source, identity } of plan.members) {
    tally.count(source.sheet, byIdentity.get(identity)?.outcome ?? 'unchanged')
  }
  const candidates = plan.candidates.map((record) => ({
    ...record,
    place: placeOf(record.unitKey),
    cardNumber: null,
    membership: null,
  }))
  const helpers = await findHelpers(trx, candidates, byIdentity)
  const officials = await countOfficialMembers(trx)
  const levels = new Map([...places.values()].map(({ id, path }) => [id, levelOf(path)]))
  const { rulePacks, packById } = await catalogueOfScope(trx)
  const rules: CaseRules = {
    packs: rulePacks,
    packById,
    mentors: mentorFactsOf(plan.members, byIdentity),
    cellOf: (unitId) => ({
      officialMembers: officials.get(unitId) ?? 0,
      // A cell that is itself a grassroots organisation stands directly under the root.
      underCommittee: (levels.get(unitId) ?? 0) > 2,
    }),
  }
  const cases = async (records: readonly CaseRecord[]): Promise<void> => {
    for (const [{ source }, outcome] of await writeCases(trx, records, rules, context)) {
      tally.count(source.sheet, outcome)
    }
  }

  await progress('admissions')
  const strangers = plan.admissions.filter(({ memberIdentity }) => memberIdentity === null)
  await people(
    strangers.map((record) => ({ ...record, place: placeOf(record.unitKey), membership: null })),
  )
  for (const { source, identity, memberIdentity } of plan.admissions) {
    const person = byIdentity.get(memberIdentity ?? identity)
    if (person !== undefined) byRow.set(rowKey(source), person)
  }
  await cases(admissionCases(plan, byRow, context))

  await progress('withdrawals')
  await people(
    plan.withdrawals.map((record) => ({
      ...record,
      place: placeOf(record.unitKey),
      cardNumber: null,
      membership: null,
    })),
  )
  await cases(withdrawalCases(plan, byRow, context))

  await progress('candidates')
  await people(candidates)
  await cases(candidateCases(plan, byRow, helpers, context))
  // An empty list is a form that nobody has filled in, not a report that there is no source.
  if (plan.sheets.some(isReport)) {
    tally.countBeside(await noteSources(trx, String(plan.asOf.candidates ?? context.today)))
  }

  await progress('targets')
  await writeTargets(trx, plan, places, context, tally)
  const problems = [...plan.problems, ...foreignCards(plan, byIdentity)]
  tally.countBeside(await writeFindings(trx, plan, problems, { byRow, byIdentity }, context))
  return { tally, problems }
}

const isReport = ({ kind, isExtract, listed }: ImportPlan['sheets'][number]): boolean =>
  kind === 'candidates' && !isExtract && listed > 0

/** Tells which sheet is in work, with the share of all rows that lies behind. */
function progressOf(
  plan: ImportPlan,
  { onSheet }: ImportContext,
): (kind: NonNullable<ImportPlan['sheets'][number]['kind']>) => Promise<void> {
  const all = plan.sheets.reduce((sum, { importable }) => sum + importable, 0)
  let behind = 0
  return async (kind) => {
    const sheets = plan.sheets.filter((sheet) => sheet.kind === kind)
    const [first] = sheets
    if (first === undefined) return
    await onSheet(first.sheet, all === 0 ? 0 : behind / all)
    behind += sheets.reduce((sum, { importable }) => sum + importable, 0)
  }
}
