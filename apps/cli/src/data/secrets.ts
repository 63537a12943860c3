import { randomBytes } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { CliFault, errorCode } from '../core/fault.ts'
import { dataFault, databaseFolder, exists, secretsFile } from './data-dir.ts'

const schema = z.strictObject({
  dataKeys: z.strictObject({ current: z.string(), keys: z.record(z.string(), z.base64()) }),
  hmacKey: z.base64(),
  superuser: z.string(),
  roles: z.strictObject({
    app_portal: z.string(),
    app_site: z.string(),
    app_worker: z.string(),
    app_backup: z.string(),
  }),
})

export type Secrets = z.infer<typeof schema>

/** Reads the installation's secrets, or makes them if this folder has never held data. */
export async function loadSecrets(dataDir: string): Promise<Secrets> {
  const file = secretsFile(dataDir)
  try {
    return parse(await readFile(file, 'utf8'), file)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw dataFault(error, dataDir)
  }
  const database = databaseFolder(dataDir)
  const hasData = await Promise.all([
    exists(path.join(database, 'cluster')),
    exists(path.join(database, 'location.json')),
  ])
  // New keys beside old data would make everything encrypted unreadable without a word.
  if (hasData.includes(true)) throw new CliFault('no_secrets', { dataDir })
  const made = makeSecrets()
  await writePrivate(file, `${JSON.stringify(made, null, 2)}\n`).catch((error: unknown) => {
    throw dataFault(error, dataDir)
  })
  return made
}

function parse(text: string, file: string): Secrets {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw new CliFault('bad_secrets', { file })
  }
}

const makeRolePassword = (): string => randomBytes(32).toString('base64url')
const makeKey = (): string => randomBytes(32).toString('base64')

function makeSecrets(): Secrets {
  return {
    dataKeys: { current: 'k1', keys: { k1: makeKey() } },
    hmacKey: makeKey(),
    superuser: makeRolePassword(),
    roles: {
      app_portal: makeRolePassword(),
      app_site: makeRolePassword(),
      app_worker: makeRolePassword(),
      app_backup: makeRolePassword(),
    },
  }
}

/** Writes a file that only we may read, whole or not at all. */
export async function writePrivate(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${process.pid}`
  const handle = await open(unfinished, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(unfinished, file)
}
