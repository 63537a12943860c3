import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { describe, expect } from 'vitest'
import { sessionOf, test as it } from '../testing/portal.ts'
import { storeUpload } from './store-upload.ts'

describe('an uploaded file', () => {
  it('is named without what no name holds', async ({ database, portal }) => {
    const { root } = await buildCommittee(database, 'f')
    const accountId = await buildAccount(database, 'planner', [{ role: 'planner', unit: root }])
    const { fileId } = await storeUpload(
      {
        services: portal.services,
        requestId: 'r1',
        address: '127.0.0.1',
        userAgent: 'test',
        caller: await sessionOf(database, accountId),
        unit: root.id,
        setSession: () => {},
        endPreviousSession: () => Promise.resolve(),
      },
      { name: 'danh\u0000 sách\r\n\u202e.xlsx', mediaType: 'x', bytes: Buffer.from('x') },
    )
    expect(
      await database.query('select name from app.stored_file where id = $1', [fileId]),
    ).toEqual([{ name: 'danh sách .xlsx' }])
  })
})
