import { test as it } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { createPool } from './pool.ts'

describe('statements of a pool', () => {
  it('are prepared once for a connection, whatever their values', async ({ database }) => {
    const pool = createPool(database.urlAs('app_portal'), { max: 1 })
    for (const day of ['2026-04-01', '2026-04-02', '2026-04-03']) {
      const { rows } = await pool.query('select $1::date as day', [day])
      expect(rows.map((row: { day: Temporal.PlainDate }) => row.day.toString())).toEqual([day])
    }
    const { rows } = await pool.query('select statement from pg_prepared_statements')
    expect(rows).toEqual([{ statement: 'select $1::date as day' }])
    await pool.end()
  })

  it('of many texts stop being kept, and still answer', async ({ database }) => {
    const pool = createPool(database.urlAs('app_portal'), { max: 1 })
    for (let column = 0; column < 300; column += 1) {
      const { rows } = await pool.query(`select $1::int as c${column}`, [column])
      expect(rows).toEqual([{ [`c${column}`]: column }])
    }
    const { rows } = await pool.query('select count(*)::int as kept from pg_prepared_statements')
    expect(rows).toEqual([{ kept: 250 }])
    await pool.end()
  })
})
