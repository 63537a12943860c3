import { chmod, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { PostgresFault } from '@nguon/postgres/fault'
import { takeOwnerLock } from '@nguon/postgres/owner-lock'
import { CliFault, errorCode } from '../core/fault.ts'

export type DataDir = { folder: string; release: () => Promise<void> }

export const databaseFolder = (dataDir: string): string => path.join(dataDir, 'postgres')
export const secretsFile = (dataDir: string): string => path.join(dataDir, 'secrets.json')
/** Certificate and key of the authority that users' devices trust after `start --tls`. */
export const authorityFile = (dataDir: string): string =>
  path.join(dataDir, 'tls', 'authority.json')
export const logFile = (dataDir: string, name: string): string =>
  path.join(dataDir, 'logs', `${name}.log`)

/** Makes the data folder and takes it for this process alone. */
export async function openDataDir(folder: string): Promise<DataDir> {
  try {
    await mkdir(folder, { recursive: true })
    // As root PostgreSQL runs under another user, who must be able to pass through, not to look.
    await chmod(folder, process.getuid?.() === 0 ? 0o711 : 0o700)
    await mkdir(path.join(folder, 'logs'), { recursive: true, mode: 0o700 })
    return { folder, release: await takeOwnerLock(folder) }
  } catch (error) {
    if (error instanceof PostgresFault) throw error
    throw dataFault(error, folder)
  }
}

/** Names what the file system refused; anything else is a bug and passes. */
export function dataFault(error: unknown, dataDir: string): unknown {
  const code = errorCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new CliFault('disk_full', { dataDir })
  if (code && ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) {
    return new CliFault('data_unreadable', { dataDir })
  }
  return error
}

export async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}
