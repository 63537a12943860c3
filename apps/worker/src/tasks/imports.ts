import type { FileStore } from '@nguon/api/files/file-store'
import { giveUpBatch } from '@nguon/api/imports/batch-failure'
import { checkBatch } from '@nguon/api/imports/check-batch'
import { commitBatch } from '@nguon/api/imports/commit-batch'
import { giveUpUndo } from '@nguon/api/imports/end-undo'
import { undoBatch } from '@nguon/api/imports/undo-batch'
import type { Vault } from '@nguon/api/vault/vault'
import { z } from 'zod'
import { defineTask, type Task } from './task.ts'

export type ImportTaskServices = { vault: Vault; files: FileStore }

const input = z.strictObject({ batchId: z.uuid() })

/** Checks an uploaded workbook, writes a checked one, takes a written one back, for the account that asked. */
export function importTasks(services: ImportTaskServices): Task[] {
  const task = (name: string, work: typeof checkBatch, giveUp: typeof giveUpBatch): Task =>
    defineTask({
      name,
      input,
      run: ({ input: { batchId }, scope, openScope }) =>
        work({ ...services, scoped: openScope }, scope, batchId),
      giveUp: ({ input: { batchId }, scope, openScope }) =>
        giveUp({ ...services, scoped: openScope }, scope, batchId),
    })
  return [
    task('import_check', checkBatch, giveUpBatch),
    task('import_commit', commitBatch, giveUpBatch),
    task('import_undo', undoBatch, giveUpUndo),
  ]
}
