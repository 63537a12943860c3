import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { isDatabaseGone } from './faults.ts'
import { test as it } from './line.fixture.ts'

const nobody = { account: null, unit: null }

describe('a transaction', () => {
  it('is begun and entered in one packet, and costs two without statements', async ({ line }) => {
    await line.scoped(nobody, () => Promise.resolve())
    line.sent.length = 0
    await line.scoped(nobody, () => Promise.resolve())
    expect(line.sent).toHaveLength(2)
    expect(line.sent[0]).toMatch(/begin\0[^]*E\0/)
    expect(line.sent[1]).toMatch(/commit\0/)
  })

  it('that fails is rolled back, and leaves a connection that works', async ({ line }) => {
    await expect(
      line.scoped(nobody, (trx) => sql`select 1 / 0`.execute(trx)),
    ).rejects.toMatchObject({ code: '22012' })
    const { rows } = await line.scoped(nobody, (trx) => sql`select 1 as one`.execute(trx))
    expect(rows).toEqual([{ one: 1 }])
    expect(line.sent.join('')).toMatch(/rollback\0/)
  })

  it('on a line that is cut says that the database is gone, and the next one runs', async ({
    line,
  }) => {
    await line.scoped(nobody, () => Promise.resolve())
    line.cut()
    const cutOff = await line.scoped(nobody, () => Promise.resolve()).catch((e: unknown) => e)
    expect(isDatabaseGone(cutOff)).toBe(true)
    await line.scoped(nobody, () => Promise.resolve())
  })
})
