import { giveUpExport } from '@nguon/api/exports/end-export'
import { writeExport } from '@nguon/api/exports/write-export'
import type { FileStore } from '@nguon/api/files/file-store'
import { z } from 'zod'
import { defineTask, type Task } from './task.ts'

export type ExportTaskServices = { files: FileStore }

const input = z.strictObject({ exportId: z.uuid() })

/** Writes a list to its file for the account that asked. */
export const exportTask = ({ files }: ExportTaskServices): Task =>
  defineTask({
    name: 'export_list',
    input,
    run: ({ input: { exportId }, scope, openScope }) =>
      writeExport({ scoped: openScope, files }, scope, exportId),
    giveUp: ({ input: { exportId }, scope, openScope }) =>
      giveUpExport({ scoped: openScope, files }, scope, exportId),
  })
