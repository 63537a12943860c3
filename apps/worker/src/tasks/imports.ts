import type { FileStore } from '@nguon/api/files/file-store'
import { giveUpBatch } from '@nguon/api/imports/batch-failure'
import { checkBatch } from '@nguon/api/imports/check-batch'
import { commitBatch } from '@nguon/api/imports/commit-batch'
import type { Vault } from '@nguon/api/vault/vault'
import { z } from 'zod'
import { defineTask, type Task } from './task.ts'

export type ImportTaskServices = { vault: Vault; files: FileStore }

const input = z.strictObject({ batchId: z.uuid() })

/** Reads and checks an uploaded workbook; writes a checked one. Both belong to the account that asked. */
export function importTasks(services: ImportTaskServices): Task[] {
  const task = (name: string, work: typeof checkBatch): Task =>
    defineTask({
      name,
      input,
      run: async ({ input: { batchId }, scope, openScope, isLastAttempt }) => {
        const inScope = { ...services, scoped: openScope }
        try {
          await work(inScope, scope, batchId)
        } catch (error) {
          if (isLastAttempt) await giveUpBatch(inScope, scope, batchId)
          throw error
        }
      },
    })
  return [task('import_check', checkBatch), task('import_commit', commitBatch)]
}
