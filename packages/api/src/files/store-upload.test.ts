import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { describe, expect } from 'vitest'
import type { TestDatabase } from '@nguon/testing/database'
import type { PortalContext } from '../context.ts'
import { sessionOf, test as it, type Portal } from '../testing/portal.ts'
import { plannedFailure } from '../planned-failure.ts'
import type { FileStore } from './file-store.ts'
import { storeUpload } from './store-upload.ts'

/** Every write to it fails as on a full disk. */
const FULL = '/dev/full'

describe('an uploaded file', () => {
  it('is named without what no name holds', async ({ database, portal }) => {
    const { context } = await openWorld(database, portal, 'f')
    const bytes = Buffer.from('x')
    const name = 'danh\u0000 sách\r\n\u202e.xlsx'
    const { fileId } = await storeUpload(context, { name, mediaType: 'x', bytes })
    expect(
      await database.query('select name from app.stored_file where id = $1', [fileId]),
    ).toEqual([{ name: 'danh sách .xlsx' }])
  })

  it('keeps its content when an equal one is forgotten meanwhile', async ({ database, portal }) => {
    const { context } = await openWorld(database, portal, 'h')
    const { files } = portal.services
    let forgotten = false
    const put = async (bytes: Buffer) => {
      const content = await files.put(bytes)
      if (!forgotten) await files.remove(content.sha256)
      forgotten = true
      return content
    }
    const bytes = Buffer.from('hai lần')
    const services = { ...portal.services, files: { ...files, put } }
    await storeUpload({ ...context, services }, { name: 'a.xlsx', mediaType: 'x', bytes })
    const [stored] = await database.query<{ sha256: Buffer; keyId: string }>(
      `select sha256, key_id as "keyId" from app.stored_file where name = 'a.xlsx'`,
    )
    if (stored === undefined) throw new Error('nothing was recorded')
    expect(await files.get(stored)).toEqual(bytes)
  })
})

describe.runIf(existsSync(FULL))('a file for which there is no room', () => {
  it('is refused as that, and not recorded', async ({ database, portal }) => {
    const { context } = await openWorld(database, portal, 'i')
    const { files } = portal.services
    const put: FileStore['put'] = async (bytes) => {
      await writeFile(FULL, bytes)
      return files.put(bytes)
    }
    const full = { ...context, services: { ...portal.services, files: { ...files, put } } }
    const upload = { name: 'lớn.xlsx', mediaType: 'x', bytes: Buffer.from('lớn') }
    const refused = await storeUpload(full, upload).catch((error: unknown) => error)
    expect(plannedFailure(refused)).toMatchObject({ kind: 'unavailable', reason: 'disk_full' })
    expect(
      await database.query(`select from app.stored_file where name = $1`, [upload.name]),
    ).toEqual([])
  })
})

async function openWorld(database: TestDatabase, portal: Portal, segment: string) {
  const { root } = await buildCommittee(database, segment)
  const planner = await buildAccount(database, `planner-${segment}`, [
    { role: 'planner', unit: root },
  ])
  const context: PortalContext = {
    services: portal.services,
    requestId: 'r1',
    address: '127.0.0.1',
    userAgent: 'test',
    caller: await sessionOf(database, planner),
    unit: root.id,
    setSession: () => {},
    endPreviousSession: () => Promise.resolve(),
  }
  return { context }
}
