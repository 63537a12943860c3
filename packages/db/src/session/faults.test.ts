import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { createPool } from '../client/pool.ts'
import { isDatabaseGone } from './faults.ts'

describe('a database that is gone', () => {
  it.each(['postgres://a:b@localhost/c?host=/nowhere', 'postgres://a:b@127.0.0.1:1/c'])(
    'is one that nobody answers for: %s',
    async (url) => {
      const pool = createPool(url)
      const failed = await pool.query('select 1').catch((error: unknown) => error)
      expect(isDatabaseGone(failed)).toBe(true)
      await pool.end()
    },
  )

  it('is not a file that is missing', async () => {
    const failed = await readFile('/nowhere').catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: 'ENOENT' })
    expect(isDatabaseGone(failed)).toBe(false)
  })
})
