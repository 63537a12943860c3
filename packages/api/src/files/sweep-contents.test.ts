import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { afterAll, describe, expect } from 'vitest'
import { test as it } from '../testing/portal.ts'
import { createFolderStore } from './file-store.ts'
import { sweepContents } from './sweep-contents.ts'

const folder = await mkdtemp(join(tmpdir(), 'nguon-sweep-'))
afterAll(() => rm(folder, { recursive: true }))

describe('contents of files', () => {
  it('that no row refers to are forgotten after some hours, and no others', async ({
    database,
    portal,
  }) => {
    const { scoped, vault } = portal.services
    const files = createFolderStore(folder, vault)
    const { root } = await buildCommittee(database, 'f1')
    const planner = await buildAccount(database, 'planner.f1', [{ role: 'planner', unit: root }])
    const record = async (text: string, deletedAt: string | null) => {
      const { sha256, keyId, sizeBytes } = await files.put(Buffer.from(text))
      await database.query(
        `insert into app.stored_file (path, sha256, name, media_type, size_bytes, key_id, stored_by, deleted_at)
         values ($1, $2, 'tệp', 'x', $3, $4, $5, $6)`,
        [root.path, sha256, sizeBytes, keyId, planner, deletedAt],
      )
      return sha256
    }
    const kept = await record('đang dùng', null)
    await record('đã xóa', '2026-03-31')
    await files.put(Buffer.from('không có dòng nào'))
    const now = Temporal.Now.instant()
    const sweep = (hours: number) =>
      sweepContents({ scoped, files }, now.add({ hours }), new AbortController().signal)
    expect(await sweep(5)).toBe(0)

    const again = await files.put(Buffer.from('vừa tải lên'))
    const name = `${again.sha256.toString('hex')}.${again.keyId}`
    const later = now.add({ hours: 3 }).epochMilliseconds / 1_000
    await utimes(join(folder, name.slice(0, 2), name), later, later)
    expect(await sweep(7)).toBe(2)
    const left = (await readdir(folder, { recursive: true })).filter((each) => each.length > 64)
    expect(left.map((each) => each.slice(3, 67)).toSorted()).toEqual(
      [kept, again.sha256].map((sha256) => sha256.toString('hex')).toSorted(),
    )
  })
})
