import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import { Client } from 'pg'
import { authorityFile, dataFault, exists, secretsFile } from '../data/data-dir.ts'
import { CliFault } from '../core/fault.ts'
import { fileEntry, textEntry } from './archive.ts'
import { baseBackup } from './base-backup.ts'
import { countRows, listTables, readContents } from './contents.ts'
import { seal } from './sealed-stream.ts'

export type BackedUp = { rows: number; files: number; keys: string }

/**
 * Writes the database and the stored files to `file`, and the installation's keys to `file.keys`,
 * both encrypted: whoever has one without the other cannot read sensitive columns. The authority of
 * `start --tls` is among the keys, so that no device has to be told anew; what it certified is not,
 * because a start makes it again.
 */
export async function backUp(
  ownerUrl: string,
  dataDir: string,
  file: string,
  secret: Buffer,
): Promise<BackedUp> {
  const keys = `${file}.keys`
  for (const wanted of [file, keys]) {
    if (await exists(wanted)) throw new CliFault('file_exists', { file: wanted })
  }
  const client = new Client({ connectionString: ownerUrl })
  const snapshot = new Client({ connectionString: ownerUrl })
  try {
    await client.connect()
    await snapshot.connect()
    const counted = { rows: 0, files: 0 }
    await write(file, secret, () => entries(client, snapshot, dataDir, counted))
    const secrets = await readFile(secretsFile(dataDir), 'utf8')
    await write(keys, secret, async function* allKeys() {
      yield textEntry('secrets.json', secrets)
      yield* fileEntry(authorityFile(dataDir), 'authority.json')
    })
    return { ...counted, keys }
  } finally {
    await client.end()
    await snapshot.end()
  }
}

async function* entries(
  client: Client,
  snapshot: Client,
  dataDir: string,
  counted: { rows: number; files: number },
): AsyncGenerator<Buffer> {
  const { rows } = await client.query<{ folder: string }>(
    "select current_setting('data_directory') as folder",
  )
  yield* baseBackup(client, snapshot, rows[0]?.folder ?? '')
  const contents = await readContents(snapshot, await listTables(snapshot))
  // After the database: a row never names a file that is not there yet.
  const store = path.join(dataDir, 'files')
  const names: string[] = []
  for (const name of (await exists(store)) ? await listFiles(store) : []) {
    // What an import removes, or an upload renames, in this moment is no part of the backup.
    if (yield* fileEntry(path.join(store, name), `files/${name}`)) names.push(name)
  }
  counted.rows = countRows(contents)
  counted.files = names.length
  yield textEntry('manifest.json', JSON.stringify({ contents, files: names }))
}

export async function listFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted()
}

async function write(
  file: string,
  secret: Buffer,
  source: () => AsyncGenerator<Buffer>,
): Promise<void> {
  const target = createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true })
  try {
    await once(target, 'open')
    const sealed = (compressed: AsyncIterable<unknown>) => seal(compressed, secret)
    await pipeline(Readable.from(source()), createZstdCompress(), sealed, target)
  } catch (error) {
    await rm(file, { force: true })
    throw dataFault(error, path.dirname(file))
  }
}
