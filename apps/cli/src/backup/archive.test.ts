import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileEntry } from './archive.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nguon-archive-'))
  file = path.join(folder, 'stored')
  await writeFile(file, 'nội dung')
})
afterEach(() => rm(folder, { recursive: true }))

describe('an entry of an archive', () => {
  it('holds a file whole that is removed while it is read', async () => {
    const entry = fileEntry(file, 'stored')
    await entry.next()
    await rm(file)
    expect(await entry.next()).toEqual({ value: Buffer.from('nội dung'), done: false })
    expect(await entry.next()).toEqual({ value: true, done: true })
  })

  it('is left out when its file has vanished, and not when it cannot be read', async () => {
    const gone = fileEntry(path.join(folder, 'gone'), 'gone')
    expect(await gone.next()).toEqual({ value: false, done: true })
    const unreadable = fileEntry(path.join(file, 'below'), 'below')
    await expect(unreadable.next()).rejects.toMatchObject({ code: 'ENOTDIR' })
  })
})
