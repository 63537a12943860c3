import { countCases } from '@nguon/db/candidates/count-cases'
import { listChildUnits, type ChildUnit } from '@nguon/db/measures/child-units'
import { countByChild, countByMonth } from '@nguon/db/measures/flow-series'
import { countOpenStages } from '@nguon/db/measures/stage-counts'
import { listTargets } from '@nguon/db/plans/targets'
import { findCoveredClasses } from '@nguon/db/session/covered-classes'
import type { Db } from '@nguon/db/session/scoped'
import { progressOf } from '@nguon/domain/plans/progress'
import { stages } from '@nguon/domain/recruitment/stages'
import { grassrootsKinds } from '@nguon/domain/units/kinds'
import type { Actor } from '../actor.ts'
import { targetView } from '../plans/target-view.ts'
import type { Vault } from '../vault/vault.ts'
import { listBlockedUnits } from './blocked-units.ts'
import { countGroups } from './group-results.ts'
import { contextOf, getActiveUnit } from '../measures/unit-context.ts'
import { unitResults } from './unit-results.ts'
import { yearSoFar } from './year-span.ts'

const admissions = { fact: 'admissions', over: 'period' } as const

/**
 * The year of the active unit: target, result so far, its months and its units; for the running year
 * also the sources as they stand. `listedAdmissions` is how many of the admitted the list of candidates
 * shows: somebody who moved on since is counted, but no longer on this unit's list. What the account's roles do not cover is null, named in `unseen`.
 */
export async function getOverview(
  trx: Db,
  act: Actor,
  { year, vault }: { year: number; vault: Vault },
) {
  const unit = await getActiveUnit(trx, act)
  const span = yearSoFar(year, act.today)
  const context = await contextOf(trx, { unit, span, vault })
  const covered = await findCoveredClasses(trx, ['people', 'plans'])
  const maySeePersons = covered.has('people')
  const targets = await listTargets(trx, {
    day: span.from,
    horizon: 'year',
    of: 'admissions',
    under: unit.path,
    approvedOnly: false,
  })
  const byUnit = Map.groupBy(targets, ({ unitId }) => unitId)
  const target = targetView(byUnit.get(unit.id) ?? [])
  const months = await countByMonth(trx, admissions, context)
  const admitted = months.reduce((sum, { value }) => sum + value, 0)
  const children = await listChildUnits(trx, unit.id)
  const groups = target?.groups ?? []
  return {
    year,
    unit: { id: unit.id, name: unit.name, kind: unit.kind },
    asOf: span.to.toString(),
    target,
    admitted,
    listedAdmissions: maySeePersons
      ? await countCases(trx, { status: 'closed', admittedIn: year }, act.today)
      : null,
    progress: target && progressOf(admitted, target),
    groups: await countGroups(trx, groups, context, { admitted, maySeePersons }),
    months,
    units: unitResults(children, await countByChild(trx, admissions, context), byUnit),
    ...(maySeePersons && year === act.today.year
      ? await sourcesOfToday(trx, act, { path: unit.path, children })
      : { funnel: null, blocked: null }),
    unseen: (['people', 'plans'] as const).filter((each) => !covered.has(each)),
  }
}

/**
 * What stands today: it says nothing of another year. Units are named by the committee right above
 * them, as a list of a province's thousand would help nobody.
 */
async function sourcesOfToday(
  trx: Db,
  { today }: Actor,
  { path, children }: { path: string; children: readonly ChildUnit[] },
) {
  const isAboveGrassroots = children.some(({ kind }) => grassrootsKinds.includes(kind))
  return {
    funnel: inOrder(await countOpenStages(trx, path)),
    blocked: isAboveGrassroots ? await listBlockedUnits(trx, today) : null,
  }
}

/** Every stage a candidate can stand at, those with nobody included. */
function inOrder(counts: Awaited<ReturnType<typeof countOpenStages>>) {
  return stages
    .filter((stage) => stage !== 'probationary' && stage !== 'official')
    .map((stage) => ({ stage, count: counts.find((each) => each.stage === stage)?.count ?? 0 }))
}
