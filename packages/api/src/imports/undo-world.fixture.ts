import { lockCommittee, finishCommit } from '@nguon/db/imports/batch-steps'
import { keepChanges } from '@nguon/db/imports/undo'
import type { ImportPlan } from '@nguon/domain/imports/plan'
import { recogniseWorkbook } from '@nguon/domain/imports/recognise'
import type { TestDatabase } from '@nguon/testing/database'
import { plantWorkbook } from '@nguon/testing/workbooks/plant-workbook'
import { openWorkbook } from '@nguon/workbooks/open'
import { testToday, type Portal } from '../testing/portal.ts'
import type { ImportWorld } from './import-world.fixture.ts'
import { undoBatch } from './undo-batch.ts'
import { writePlan } from './write-plan.ts'

/** Asks for the undo of a batch and has it done. */
export async function undo(portal: Portal, world: ImportWorld, batchId: string): Promise<void> {
  await portal.as(world.planner, world.root.id).imports.undo({ batchId })
  await undoBatch(world.worker, world.scope, batchId)
}

const quietly = (): Promise<void> => Promise.resolve()

/** Writes a plan as the commit of a batch does, and gives the batch. */
export async function commitPlan(
  database: TestDatabase,
  { worker, scope, root, today, upload }: ImportWorld,
  plan: ImportPlan,
): Promise<string> {
  const fileId = await upload(Buffer.from(crypto.randomUUID()), 'danh-sach-sua.xlsx')
  const { account } = scope
  const [batch] = await database.query<{ id: string }>(
    `insert into app.import_batch (unit_id, path, file_id, status, created_by, committed_by)
     values ($1, $2, $3, 'committing', $4, $4) returning id`,
    [root.id, root.path, fileId, account],
  )
  const batchId = batch?.id ?? ''
  const { vault } = worker
  await worker.scoped(scope, async (trx) => {
    await lockCommittee(trx, root.path)
    await keepChanges(trx, batchId)
    await writePlan(trx, plan, { batchId, account, today, unit: root, vault, onSheet: quietly })
    await finishCommit(trx, batchId, { summary: {}, problems: [] }, today.add({ days: 30 }))
  })
  return batchId
}

/** A workbook with one error, and what a later one would bring in its place. */
export async function plantTwoMonths() {
  const size = { units: 5, members: 40, candidates: 20 }
  const { bytes, truth } = await plantWorkbook({ seed: 12, ...size, defects: ['impossible_birth'] })
  const { sheets } = await openWorkbook(bytes)
  const today = testToday
  const plan = recogniseWorkbook(sheets, { today, knownUnits: [] })
  return { bytes, truth, today, changed: changedPlan(plan) }
}

/** The same with something of every kind changed, as it might come a month later. */
function changedPlan(plan: ImportPlan): ImportPlan {
  const [unit, otherUnit] = plan.units
  if (unit === undefined || otherUnit === undefined) throw new Error('no units were planted')
  const opened = { ...unit, key: 'opened', name: 'Chi bộ Bờ Lá', code: null }
  const later = testToday.add({ days: 20 })
  const { members, candidates } = plan
  return {
    ...plan,
    asOf: { ...plan.asOf, units: later, candidates: later },
    units: [{ ...unit, name: `${unit.name} mới` }, ...plan.units.slice(1), opened],
    members: members.map((member, place) => {
      if (place === 0) return { ...member, position: 'Phó bí thư', ethnicGroup: 'mong' }
      if (place === 1) return { ...member, name: `${member.name} Mới`, unitKey: 'opened' }
      return member
    }),
    candidates: candidates.map((candidate, place) => ({
      ...candidate,
      mentors: place % 2 === 0 ? [] : candidate.mentors,
      milestones: candidate.milestones.map((step) => ({
        ...step,
        on: step.on.subtract({ days: 2 }),
      })),
    })),
    targets: plan.targets.map((target) => ({ ...target, max: (target.max ?? 0) + 1 })),
    problems: [],
  }
}
