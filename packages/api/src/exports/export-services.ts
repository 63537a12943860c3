import type { Scoped } from '@nguon/db/session/scoped'
import type { FileStore } from '../files/file-store.ts'

/** What the writing of exports needs; the worker has it. */
export type ExportServices = { scoped: Scoped; files: FileStore }

/** Whose export it is, and where. */
export type ExportScope = { account: string; unit: string | null }
