import { PostgresFault, type PostgresReason } from './fault.ts'

const REASONS: Record<string, PostgresReason> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EACCES: 'data_unreadable',
  EPERM: 'data_unreadable',
  EROFS: 'data_unreadable',
  ENOTDIR: 'data_unreadable',
  EEXIST: 'data_unreadable',
}

/** Turns what the file system refused into a fault; anything else is a bug and stays as it is. */
export function asFault(error: unknown, dataDir: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const reason = REASONS[String(error.code)]
  if (!reason) return error
  return new PostgresFault(reason, `${dataDir}: ${error.message}`, { dataDir })
}
