import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Db } from '@nguon/db/session/scoped'
import { openWorld, test as base, type ImportWorld } from './import-world.fixture.ts'
import type { ImportBatch } from './wire.ts'

export const SAMPLE = fileURLToPath(import.meta.resolve('@nguon/testing/samples/son-khe-2026.xlsx'))
type Imported = {
  world: ImportWorld
  /** The batch after its check, and after its commit. */
  dry: ImportBatch
  done: ImportBatch
  /** Reads as the portal's role in the planner's scope. */
  inScope: <T>(read: (trx: Db) => Promise<T>) => Promise<T>
}

/** `it` in a committee whose workbook has been brought into the register. */
export const test = base.extend<{ $file: { imported: Imported } }>({
  imported: [
    async ({ database, portal, workerPool }, use) => {
      const world = await openWorld(database, portal, workerPool, 's')
      const { planner, root } = world
      const caller = portal.as(planner, root.id)
      const batchId = await world.check(await readFile(SAMPLE))
      const dry = await caller.imports.get({ batchId })
      // What autovacuum does in this moment: the commit must not be planned for empty tables, or it never ends.
      await database.query('vacuum (analyze, truncate false)')
      await world.commit(batchId)
      const done = await caller.imports.get({ batchId })
      await use({
        world,
        dry,
        done,
        inScope: (read) => portal.services.scoped({ account: planner, unit: root.id }, read),
      })
    },
    { scope: 'file' },
  ],
})
