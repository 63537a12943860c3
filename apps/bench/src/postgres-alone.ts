import { createPool } from '@nguon/db/client/pool'
import type { Conversation, Statement } from './capture-statements.ts'
import { spreadOf, type Spread } from './figure.ts'

const RUNS = 3
const MILLISECONDS = 5_000

/** Makes the statements of one turn differ from those of the turns before, where rows must be new. */
export type Renew = (values: Statement['values']) => readonly unknown[]

/**
 * How often PostgreSQL holds the same conversation under the same policies, led by bare `pg` with so
 * many connections: the limit that HTTP, session and query building are held against.
 */
export async function postgresAlone(
  url: string,
  connections: number,
  conversation: Conversation,
  renew: () => Renew = () => (values) => values,
): Promise<Spread> {
  const pool = createPool(url, { max: connections })
  const runs: number[] = []
  try {
    for (let run = 0; run < RUNS + 1; run += 1) {
      const until = performance.now() + MILLISECONDS
      const counts = await Promise.all(
        Array.from({ length: connections }, () => talkUntil(pool, until, conversation, renew)),
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

async function talkUntil(
  pool: ReturnType<typeof createPool>,
  until: number,
  { scope, statements }: Conversation,
  renew: () => Renew,
): Promise<number> {
  const client = await pool.connect()
  let turns = 0
  try {
    while (performance.now() < until) {
      const renewed = renew()
      await client.query('begin')
      await client.query('select enter_scope($1, $2, $3, $4)', [
        scope.account,
        scope.unit,
        '2026-04-01',
        null,
      ])
      for (const { text, values } of statements) await client.query(text, [...renewed(values)])
      await client.query('commit')
      turns += 1
    }
  } finally {
    client.release()
  }
  return turns
}
