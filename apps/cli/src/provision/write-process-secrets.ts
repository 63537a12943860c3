import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { dataFault } from '../data/data-dir.ts'
import { processSecrets } from '../data/process-secrets.ts'
import { writePrivate, type Secrets } from '../data/secrets.ts'
import type { Database } from '../database/database.ts'

/**
 * Writes `<process>/secrets.json` for each process: a folder each, so that a container can be given
 * one of them and none of the others.
 */
export async function writeProcessSecrets(
  folder: string,
  secrets: Secrets,
  database: Pick<Database, 'urlFor'>,
): Promise<void> {
  try {
    for (const [name, own] of Object.entries(processSecrets(secrets, database))) {
      await mkdir(path.join(folder, name), { recursive: true, mode: 0o700 })
      await writePrivate(path.join(folder, name, 'secrets.json'), `${JSON.stringify(own)}\n`)
    }
  } catch (error) {
    throw dataFault(error, folder)
  }
}
