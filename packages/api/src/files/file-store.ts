import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sealed, Vault } from '../vault/vault.ts'

/** `fresh` is false when the same bytes were kept before and the file was left as it was. */
export type StoredContent = { sha256: Buffer; keyId: string; sizeBytes: number; fresh: boolean }

export type FileStore = {
  /** Encrypts and keeps the bytes under their hash; a crash leaves either the whole file or none. */
  put: (bytes: Buffer) => Promise<StoredContent>
  get: (stored: { sha256: Buffer; keyId: string }) => Promise<Buffer>
  remove: (sha256: Buffer) => Promise<void>
}

/** Content-addressed files in a folder; an S3-compatible store would stand behind the same port. */
export function createFolderStore(folder: string, vault: Vault): FileStore {
  const place = (sha256: Buffer): string => {
    const name = sha256.toString('hex')
    return join(folder, name.slice(0, 2), name)
  }
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest()
      const sealed: Sealed = vault.seal(bytes, contextOf(sha256))
      const target = place(sha256)
      const fresh = await access(target).then(
        () => false,
        () => true,
      )
      await mkdir(join(target, '..'), { recursive: true, mode: 0o700 })
      const unfinished = `${target}.${randomUUID()}`
      try {
        await writeFile(unfinished, sealed.ciphertext, { mode: 0o600, flush: true })
        await rename(unfinished, target)
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
      return { sha256, keyId: sealed.keyId, sizeBytes: bytes.length, fresh }
    },
    async get({ sha256, keyId }) {
      return vault.open({ ciphertext: await readFile(place(sha256)), keyId }, contextOf(sha256))
    },
    async remove(sha256) {
      await rm(place(sha256), { force: true })
    },
  }
}

function contextOf(sha256: Buffer): string {
  return `file:${sha256.toString('hex')}`
}
