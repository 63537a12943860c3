import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isManaged } from '@nguon/postgres/owner-lock'
import type { Secrets } from '../data/secrets.ts'

/** The address of the embedded server that another `nguon` runs on this folder, if one does. */
export async function findRunningServer(
  folder: string,
): Promise<((secrets: Secrets) => string) | undefined> {
  if (!(await isManaged(folder))) return undefined
  const port = (await readFile(path.join(folder, 'port'), 'utf8').catch(() => '')).trim()
  if (port === '') return undefined
  return (secrets) => `postgres://postgres:${secrets.superuser}@127.0.0.1:${port}/nguon`
}
