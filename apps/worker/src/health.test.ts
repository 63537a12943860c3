import { describe, expect, it } from 'vitest'
import { checkWorker } from './health.ts'

const behind = (seconds: number) => async () => ({ rows: 1, seconds })
const countJobs = async () => ({ waiting: 3, givenUp: 1 })

describe('checkWorker', () => {
  it('is well while rows are sealed as they come', async () => {
    expect(await checkWorker({ countJobs, readSealLag: behind(1.2) })).toMatchObject({ ok: true })
  })

  it('tells when the seal was left behind', async () => {
    expect(await checkWorker({ countJobs, readSealLag: behind(61) })).toEqual({
      ok: false,
      checks: { queue: 'ok', audit_seal: 'failed' },
    })
  })
})
