import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sealed, Vault } from '../vault/vault.ts'

export type StoredContent = { sha256: Buffer; keyId: string; sizeBytes: number }

export type FileStore = {
  /** Encrypts and keeps the bytes under their hash; a crash leaves either the whole file or none. */
  put: (bytes: Buffer) => Promise<StoredContent>
  get: (stored: { sha256: Buffer; keyId: string }) => Promise<Buffer>
  remove: (sha256: Buffer) => Promise<void>
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
    async remove(sha256) {
      const names = await readdir(shelf(sha256)).catch(() => [])
      const mine = names.filter((name) => name.startsWith(`${sha256.toString('hex')}.`))
      for (const name of mine) await rm(join(shelf(sha256), name), { force: true })
    },
  }
}

function contextOf(sha256: Buffer): string {
  return `file:${sha256.toString('hex')}`
}
