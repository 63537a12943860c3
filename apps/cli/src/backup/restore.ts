import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { restoreCluster } from '@nguon/postgres/restore-cluster'
import { startEmbeddedPostgres } from '@nguon/postgres/server'
import { Client } from 'pg'
import { z } from 'zod'
import { verifyChain } from '../audit/verify-chain.ts'
import { CliFault } from '../core/fault.ts'
import { authorityFile, databaseFolder, exists, secretsFile } from '../data/data-dir.ts'
import { loadSecrets, writePrivate } from '../data/secrets.ts'
import { withDatabase, withLogin } from '../database/database.ts'
import { unpack } from './archive.ts'
import { listFiles } from './backup.ts'
import { contents, countRows, differences, listTables, readContents } from './contents.ts'
import { unseal } from './sealed-stream.ts'

const manifestSchema = z.strictObject({ contents, files: z.array(z.string()) })

/**
 * Fills an empty data folder from a backup, starts the server on it once and compares every table
 * and the audit chain with what the backup held. Gives how much was compared.
 */
export async function restore(
  file: string,
  dataDir: string,
  secret: Buffer,
): Promise<{ rows: number; files: number }> {
  await mkdir(dataDir, { recursive: true })
  if ((await readdir(dataDir)).some((name) => name !== 'logs' && !name.startsWith('owner'))) {
    throw new CliFault('not_empty', { dataDir })
  }
  const incoming = path.join(dataDir, 'incoming')
  await mkdir(incoming, { mode: 0o700 })
  try {
    await unpackSealed(`${file}.keys`, secret, (name) => path.join(incoming, name))
    await restoreCluster(databaseFolder(dataDir), (cluster) =>
      unpackSealed(file, secret, (name) => {
        if (name.startsWith('cluster/')) return path.join(cluster, name.slice('cluster/'.length))
        return name.startsWith('files/') ? path.join(dataDir, name) : path.join(incoming, name)
      }),
    )
    const secrets = await readFile(path.join(incoming, 'secrets.json'), 'utf8')
    await writePrivate(secretsFile(dataDir), secrets)
    const authority = path.join(incoming, 'authority.json')
    if (await exists(authority)) {
      await mkdir(path.dirname(authorityFile(dataDir)), { mode: 0o700 })
      await writePrivate(authorityFile(dataDir), await readFile(authority, 'utf8'))
    }
    const text = await readFile(path.join(incoming, 'manifest.json'), 'utf8')
    return await compare(dataDir, manifestSchema.parse(JSON.parse(text)))
  } catch (error) {
    // What a failed restore leaves must not be taken for data.
    for (const part of [
      secretsFile(dataDir),
      databaseFolder(dataDir),
      path.join(dataDir, 'files'),
      path.dirname(authorityFile(dataDir)),
    ]) {
      await rm(part, { recursive: true, force: true })
    }
    throw error
  } finally {
    await rm(incoming, { recursive: true, force: true })
  }
}

async function unpackSealed(
  file: string,
  secret: Buffer,
  target: (name: string) => string,
): Promise<void> {
  if (!(await exists(file))) throw new CliFault('file_missing', { file })
  try {
    await pipeline(
      createReadStream(file),
      (sealed: AsyncIterable<unknown>) => unseal(sealed, secret),
      createZstdDecompress(),
      (archive: AsyncIterable<unknown>) => unpack(archive, target),
    )
  } catch (error) {
    throw new CliFault('backup_unreadable', { file }, { cause: error })
  }
}

async function compare(
  dataDir: string,
  manifest: z.infer<typeof manifestSchema>,
): Promise<{ rows: number; files: number }> {
  const secrets = await loadSecrets(dataDir)
  const server = await startEmbeddedPostgres({
    dataDir: databaseFolder(dataDir),
    password: secrets.superuser,
  })
  const url = withDatabase(server.superuserUrl, 'nguon')
  try {
    const client = new Client({ connectionString: url })
    await client.connect()
    const found = await readContents(client, await listTables(client))
    await client.end()
    const store = path.join(dataDir, 'files')
    const names = (await exists(store)) ? await listFiles(store) : []
    const what = differences(manifest.contents, found)
    if (names.join('\n') !== manifest.files.join('\n')) what.push('files')
    if (what.length > 0) throw new CliFault('backup_differs', { what: what.join(', ') })
    await verifyChain(withLogin(url, 'app_worker', secrets.roles.app_worker))
    return { rows: countRows(found), files: names.length }
  } finally {
    await server.stop()
  }
}
