import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sealed, Vault } from '../vault/vault.ts'

export type StoredContent = { sha256: Buffer; keyId: string; sizeBytes: number }

export type FileStore = {
  /** Encrypts and keeps the bytes under their hash; a crash leaves either the whole file or none. */
  put: (bytes: Buffer) => Promise<StoredContent>
  get: (stored: { sha256: Buffer; keyId: string }) => Promise<Buffer>
  has: (stored: { sha256: Buffer; keyId: string }) => Promise<boolean>
  remove: (sha256: Buffer) => Promise<void>
  /** The hashes of what was put, for the last time, before then. */
  listOlder: (before: Temporal.Instant) => Promise<Buffer[]>
}

/**
 * Content-addressed files in a folder; an S3-compatible store would stand behind the same port. The
 * group may read and write: portal and worker can be users of their own.
 */
export function createFolderStore(folder: string, vault: Vault): FileStore {
  const shelf = (sha256: Buffer): string => join(folder, sha256.toString('hex').slice(0, 2))
  // Named after its key too: the same bytes that come again after a change of keys leave the first file alone.
  const place = (sha256: Buffer, keyId: string): string =>
    join(shelf(sha256), `${sha256.toString('hex')}.${keyId}`)
  const filesOf = async (sha256: Buffer): Promise<string[]> => {
    const names = await readdir(shelf(sha256)).catch(() => [])
    const mine = names.filter((name) => name.startsWith(`${sha256.toString('hex')}.`))
    return mine.map((name) => join(shelf(sha256), name))
  }
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest()
      const sealed: Sealed = vault.seal(bytes, contextOf(sha256))
      const target = place(sha256, sealed.keyId)
      await mkdir(join(target, '..'), { recursive: true, mode: 0o770 })
      const unfinished = `${target}.${randomUUID()}`
      try {
        await writeFile(unfinished, sealed.ciphertext, { mode: 0o660, flush: true })
        await rename(unfinished, target)
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
      return { sha256, keyId: sealed.keyId, sizeBytes: bytes.length }
    },
    async get({ sha256, keyId }) {
      return vault.open(
        { ciphertext: await readFile(place(sha256, keyId)), keyId },
        contextOf(sha256),
      )
    },
    async has({ sha256, keyId }) {
      return (await stat(place(sha256, keyId)).catch(() => undefined)) !== undefined
    },
    async remove(sha256) {
      for (const file of await filesOf(sha256)) await rm(file, { force: true })
    },
    async listOlder(before) {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
        (error: unknown) => {
          // Nothing has been put yet.
          if (isMissing(error)) return []
          throw error
        },
      )
      const found = new Set<string>()
      for (const entry of entries.filter((each) => each.isFile()))
        if (await isOlder(join(entry.parentPath, entry.name), before))
          found.add(entry.name.split('.')[0] ?? '')
      return [...found].map((hash) => Buffer.from(hash, 'hex'))
    },
  }
}

/** Whether the file was last written before then; not once it has vanished. */
async function isOlder(file: string, before: Temporal.Instant): Promise<boolean> {
  const written = await stat(file).catch(() => undefined)
  return written !== undefined && written.mtimeMs < before.epochMilliseconds
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

function contextOf(sha256: Buffer): string {
  return `file:${sha256.toString('hex')}`
}
