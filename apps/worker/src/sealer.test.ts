import { appendAudit } from '@nguon/db/audit/append-audit'
import { verifyAudit } from '@nguon/db/audit/verify-audit'
import { createPool } from '@nguon/db/client/pool'
import { createScoped } from '@nguon/db/session/scoped'
import { createLogger } from '@nguon/process/logger'
import { test as it } from '@nguon/testing/database'
import { describe, expect, vi } from 'vitest'
import { startSealer } from './sealer.ts'

const nobody = { account: null, unit: null }

describe('the sealer', () => {
  it('chains what is committed, with two of them running', async ({ database }) => {
    const pools = [
      createPool(database.urlAs('app_worker')),
      createPool(database.urlAs('app_portal')),
    ]
    const [worker, portal] = pools.map((pool) => createScoped(pool))
    if (!worker || !portal) throw new Error('no pools')
    const log = createLogger('worker', 'silent')
    const sealers = [startSealer(worker, log), startSealer(worker, log)]
    for (let count = 0; count < 5; count += 1) {
      await portal(nobody, (trx) =>
        appendAudit(trx, {
          account: null,
          path: '',
          action: 'test.act',
          subject: { type: 'test', id: null },
          requestId: null,
        }),
      )
    }
    await vi.waitFor(async () => {
      expect(await worker(nobody, verifyAudit)).toMatchObject({ ok: true, sealed: 5, unsealed: 0 })
    }, 5_000)
    await Promise.all(sealers.map((stop) => stop()))
    await Promise.all(pools.map((pool) => pool.end()))
  })
})
