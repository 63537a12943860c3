import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { OsUser } from './run.ts'

/** Whether this user may pass through every folder down to and including this one. */
export async function isReachable(folder: string, user: OsUser): Promise<boolean> {
  const up = path.dirname(folder)
  if (up !== folder && !(await isReachable(up, user))) return false
  const { mode, uid, gid } = await stat(folder)
  if (uid === user.uid) return (mode & 0o100) !== 0
  if (gid === user.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}
