import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import { listTables } from './contents.ts'

/** Shorter than PostgreSQL's `deadlock_timeout` and than the portal's patience with a lock. */
const ATTEMPT = '500ms'
const PATIENCE_MS = 60_000
const CANCELED = '57014'

/**
 * Begins a transaction that keeps every table as it is. Whoever writes may hold one table and want
 * another that is ours already: we step back before PostgreSQL ends one of the two, and try again.
 */
export async function freezeTables(client: Client): Promise<void> {
  const tables = await listTables(client)
  const until = performance.now() + PATIENCE_MS
  while (!(await tryToFreeze(client, tables, performance.now() > until))) await pause(200)
}

async function tryToFreeze(
  client: Client,
  tables: readonly string[],
  isLast: boolean,
): Promise<boolean> {
  await client.query('begin')
  if (tables.length === 0) return true
  try {
    await client.query(`set local statement_timeout = '${ATTEMPT}'`)
    await client.query(`lock table ${tables.join(', ')} in share mode`)
    await client.query('set local statement_timeout = 0')
    return true
  } catch (error) {
    await client.query('rollback')
    const stepsBack = error instanceof Error && 'code' in error && error.code === CANCELED
    if (!stepsBack || isLast) throw error
    return false
  }
}
