import { Kysely, PostgresDialect, sql } from 'kysely'
import { createPool } from '../client/pool.ts'
import { statementSpans } from '../client/statement-spans.ts'
import type { PublicSchema } from './schema.ts'

/** The public process' view of the database: schema `pub`, read only, no scope needed. */
export type PublicDb = Kysely<PublicSchema>

export type PublicDatabaseOptions = {
  url: string
  max?: number
  onError?: (error: Error) => void
}

const STATEMENT_TIMEOUT_MS = 2_000

/** Opens the site's pool. A statement that takes longer than two seconds fails. */
export function openPublicDatabase(options: PublicDatabaseOptions): PublicDb {
  const { url, max = 4, onError } = options
  const pool = createPool(withTimeout(url), { max, ...(onError && { onError }) })
  return new Kysely<PublicSchema>({ dialect: new PostgresDialect({ pool }), log: statementSpans() })
}

function withTimeout(url: string): string {
  const parsed = new URL(url)
  parsed.searchParams.set('options', `-c statement_timeout=${STATEMENT_TIMEOUT_MS}`)
  parsed.searchParams.set('application_name', 'nguon-site')
  return parsed.href
}

/** The day in Vietnam by the database's clock. */
export async function readPublicToday(db: PublicDb): Promise<Temporal.PlainDate> {
  const { rows } = await sql<{ today: Temporal.PlainDate }>`
    select (now() at time zone 'Asia/Ho_Chi_Minh')::date as today`.execute(db)
  const today = rows[0]?.today
  if (today === undefined) throw new Error('the database did not tell the date')
  return today
}
