import { createPool } from '@nguon/db/client/pool'
import { spreadOf, type Spread } from './figure.ts'

const RUNS = 3
const MILLISECONDS = 5_000

/**
 * How often PostgreSQL answers the same statement under the same policies, asked by bare `pg` with so
 * many connections: the limit that HTTP, session and query building are held against.
 */
export async function postgresAlone(
  url: string,
  connections: number,
  statement: { scope: { account: string; unit: string }; text: string; values: readonly unknown[] },
): Promise<Spread> {
  const pool = createPool(url, { max: connections })
  const runs: number[] = []
  try {
    for (let run = 0; run < RUNS + 1; run += 1) {
      const until = performance.now() + MILLISECONDS
      const counts = await Promise.all(
        Array.from({ length: connections }, () => askUntil(pool, until, statement)),
      )
      const total = counts.reduce((sum, count) => sum + count, 0)
      // The first run warms caches and plans.
      if (run > 0) runs.push((total * 1_000) / MILLISECONDS)
    }
  } finally {
    await pool.end()
  }
  return spreadOf(runs)
}

async function askUntil(
  pool: ReturnType<typeof createPool>,
  until: number,
  { scope, text, values }: Parameters<typeof postgresAlone>[2],
): Promise<number> {
  const client = await pool.connect()
  let asked = 0
  try {
    while (performance.now() < until) {
      await client.query('begin')
      await client.query({
        name: 'enter',
        text: 'select enter_scope($1, $2, $3, $4)',
        values: [scope.account, scope.unit, '2026-04-01', null],
      })
      await client.query({ name: 'statement', text, values: [...values] })
      await client.query('commit')
      asked += 1
    }
  } finally {
    client.release()
  }
  return asked
}
