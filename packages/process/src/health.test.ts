import { describe, expect, it } from 'vitest'
import { checkHealth } from './health.ts'

describe('checkHealth', () => {
  it('is well when all checks pass, and tells which one failed or hung', async () => {
    expect(await checkHealth({ database: async () => 1 })).toEqual({
      ok: true,
      checks: { database: 'ok' },
    })
    const health = await checkHealth(
      {
        database: async () => 1,
        queue: () => Promise.reject(new Error('the password is hunter2')),
        disk: () => new Promise(() => {}),
      },
      20,
    )
    expect(health).toEqual({
      ok: false,
      checks: { database: 'ok', queue: 'failed', disk: 'failed' },
    })
  })
})
