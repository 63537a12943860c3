import { describe, expect, it } from 'vitest'
import { checkWorker } from './health.ts'

const countJobs = async () => ({ waiting: 3, givenUp: 1 })

describe('checkWorker', () => {
  it('is well while rows are sealed as they come', async () => {
    const readSealLag = async () => ({ rows: 12, seconds: 1.2 })
    expect(await checkWorker({ countJobs, readSealLag })).toMatchObject({ ok: true })
  })

  it('tells when the seal was left behind', async () => {
    const readSealLag = async () => ({ rows: 1, seconds: 61 })
    expect(await checkWorker({ countJobs, readSealLag })).toEqual({
      ok: false,
      checks: { queue: 'ok', audit_seal: 'failed' },
    })
  })
})
