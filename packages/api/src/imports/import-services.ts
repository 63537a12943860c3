import type { Scoped } from '@nguon/db/session/scoped'
import type { FileStore } from '../files/file-store.ts'
import type { Vault } from '../vault/vault.ts'

/** What the checking and writing of batches needs; the worker and the command line have it. */
export type ImportServices = { scoped: Scoped; vault: Vault; files: FileStore }
