import { holdContent, insertStoredFile } from '@nguon/db/imports/stored-files'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import type { TestDatabase } from '@nguon/testing/database'
import { describe, expect, vi } from 'vitest'
import { test as it } from '../testing/portal.ts'
import { forgetContent } from './forget-content.ts'

/** Until somebody waits for a lock that another holds. */
const waiting = (database: TestDatabase) =>
  vi.waitFor(
    async () => {
      const rows = await database.query('select from pg_locks where not granted')
      expect(rows).not.toEqual([])
    },
    { timeout: 5_000, interval: 10 },
  )

describe('a content that is to be forgotten', () => {
  it('stays for the file that is just being recorded', async ({ database, portal }) => {
    const { services } = portal
    const { root } = await buildCommittee(database, 'g')
    const account = await buildAccount(database, 'planner', [{ role: 'planner', unit: root }])
    const content = await services.files.put(Buffer.from('hai lần'))
    let forgetting = Promise.resolve()
    await services.scoped({ account, unit: root.id }, async (trx) => {
      await holdContent(trx, content.sha256, 'recording')
      forgetting = forgetContent(services, content.sha256)
      await Promise.race([forgetting, waiting(database)])
      await insertStoredFile(trx, {
        path: root.path,
        name: 'a.xlsx',
        mediaType: 'x',
        storedBy: account,
        ...content,
      })
    })
    await forgetting
    expect((await services.files.get(content)).toString()).toBe('hai lần')
  })

  it('goes when no file has it', async ({ portal }) => {
    const content = await portal.services.files.put(Buffer.from('một lần'))
    await forgetContent(portal.services, content.sha256)
    await expect(portal.services.files.get(content)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
