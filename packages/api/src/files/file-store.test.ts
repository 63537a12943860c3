import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canMount, onSmallDisk } from '@nguon/testing/disk/small-disk'
import { afterEach, describe, expect, it } from 'vitest'
import { createVault } from '../vault/vault.ts'
import { createFolderStore } from './file-store.ts'

const keys = { old: randomBytes(32), new: randomBytes(32) }
const hmacKey = randomBytes(32)
const bytes = Buffer.from('danh sách nguồn')
let folder = ''
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Puts a file for which there is room, then one for which there is none. */
const FILLING = `
  import { readdir } from 'node:fs/promises'
  import { createFolderStore } from '${import.meta.resolve('./file-store.ts')}'
  import { createVault } from '${import.meta.resolve('../vault/vault.ts')}'
  const folder = process.argv[1]
  const keys = { only: Buffer.alloc(32) }
  const store = createFolderStore(folder, createVault({ current: 'only', keys, hmacKey: keys.only }))
  await store.put(Buffer.alloc(50_000))
  const { code } = await store.put(Buffer.alloc(500_000)).catch((error) => error)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  console.log(JSON.stringify({ code, left: entries.filter((entry) => entry.isFile()).length }))
`

async function openStores() {
  folder = await mkdtemp(join(tmpdir(), 'nguon-store-'))
  return {
    folder,
    before: createFolderStore(folder, createVault({ current: 'old', keys, hmacKey })),
    after: createFolderStore(folder, createVault({ current: 'new', keys, hmacKey })),
  }
}

const kept = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  )

describe('the store of files', () => {
  it('keeps equal bytes once', async () => {
    const { before } = await openStores()
    expect(await before.put(bytes)).toMatchObject({ keyId: 'old', sizeBytes: bytes.length })
    expect(await before.get(await before.put(bytes))).toEqual(bytes)
    expect(await kept()).toHaveLength(1)
  })

  it('still reads what was kept under a former key after the same bytes came again', async () => {
    const { before, after } = await openStores()
    const first = await before.put(bytes)
    const second = await after.put(bytes)
    expect(await after.get(first)).toEqual(bytes)
    expect(await after.get(second)).toEqual(bytes)
  })

  it('lists what is old, and knows what it has', async () => {
    const { before: store } = await openStores()
    const content = await store.put(bytes)
    const now = Temporal.Now.instant()
    expect(await store.listOlder(now.subtract({ hours: 1 }))).toEqual([])
    expect(await store.listOlder(now.add({ hours: 1 }))).toEqual([content.sha256])
    expect(await store.has(content)).toBe(true)
    await store.remove(content.sha256)
    expect(await store.has(content)).toBe(false)
  })

  it('removes the bytes whatever key they were kept under', async () => {
    const { before, after } = await openStores()
    const { sha256 } = await before.put(bytes)
    await after.put(bytes)
    await after.remove(sha256)
    expect(await kept()).toEqual([])
  })

  it.skipIf(!canMount())('leaves nothing of what found no room', async () => {
    const { folder } = await openStores()
    const [command = '', ...small] = onSmallDisk(folder, '256k')
    const script = ['--input-type=module', '--eval', FILLING, folder]
    const { stdout } = spawnSync(command, [...small, process.execPath, ...script])
    expect(JSON.parse(stdout.toString())).toEqual({ code: 'ENOSPC', left: 1 })
  })
})
