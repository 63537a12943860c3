import { buffer } from 'node:stream/consumers'
import { createScoped } from '@nguon/db/session/scoped'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { buildCandidate } from '@nguon/testing/builders/person'
import type { TestDatabase } from '@nguon/testing/database'
import { testToday, type Portal } from '../testing/portal.ts'
import type { ExportServices } from './export-services.ts'
import { openExport } from './open-export.ts'
import { writeExport } from './write-export.ts'

/** Who asks, and a worker that runs when it is told to. */
export type Asker = {
  planner: string
  root: { id: string }
  worker: ExportServices
}

type Asked = Parameters<ReturnType<Portal['as']>['exports']['candidates']>[0]

/** The list of candidates from the button to the saved file. */
export async function exportedBy(
  { planner, root, worker }: Asker,
  portal: Portal,
  filter: Asked['filter'] = {},
  format: Asked['format'] = 'xlsx',
): Promise<{ exportId: string; name: string; bytes: Buffer; rows: number }> {
  const caller = portal.as(planner, root.id)
  const { exportId } = await caller.exports.candidates({ format, filter })
  await writeExport(worker, { account: planner, unit: root.id }, exportId)
  const { status, rowsDone } = await caller.exports.get({ exportId })
  if (status !== 'ready') throw new Error(`the export is ${status}`)
  const { name, bytes } = await openExport(await portal.contextOf(planner, root.id), exportId)
  return { exportId, name, bytes: await buffer(bytes), rows: rowsDone }
}

/** A committee with three candidates, one of them a formula, and a planner who exports them. */
export async function openPlace(
  database: TestDatabase,
  { services: { files } }: Portal,
  workerPool: Parameters<typeof createScoped>[0],
  segment: string,
) {
  const committee = await buildCommittee(database, segment)
  const { root, cell, second } = committee
  const planner = await buildAccount(database, `planner.${segment}`, [
    { role: 'planner', unit: root },
  ])
  await buildCandidate(database, cell, 'Ya Tiong')
  await buildCandidate(database, cell, '=HYPERLINK("x")')
  await buildCandidate(database, second, 'Ka Lan')
  const worker = { scoped: createScoped(workerPool, testToday), files }
  return { ...committee, planner, worker, scope: { account: planner, unit: root.id } }
}
