import { Pool, TypeOverrides } from 'pg'
import { prepareRepeated } from './prepare-repeated.ts'
import { TurnSocket } from './turn-socket.ts'

/** Object ids of PostgreSQL's catalogue pg_type, fixed since its beginning. */
const oids = { int8: 20, date: 1082, timestamptz: 1184 }

/** Counts arrive as numbers. */
const plainTypes = new TypeOverrides()
plainTypes.setTypeParser(oids.int8, Number)

/** Dates arrive as Temporal.PlainDate and instants as Temporal.Instant; counts as numbers. */
const types = new TypeOverrides()
types.setTypeParser(oids.date, (text) => Temporal.PlainDate.from(text))
types.setTypeParser(oids.timestamptz, (text) => Temporal.Instant.from(text))
types.setTypeParser(oids.int8, Number)

export type PoolOptions = {
  max?: number
  /** For a library that compares instants as `Date`, which Temporal values refuse. */
  withDate?: boolean
  /** Told of errors on idle connections (a server restart), which must not end the process. */
  onError?: (error: Error) => void
}

/** A pool whose connections read dates as Temporal values, unless told otherwise, and survive a restart of the server. */
export function createPool(url: string, options: PoolOptions = {}): Pool {
  const pool = new Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 3_000,
    // Opening one costs a process of the server, a proof of the password and every plan again.
    idleTimeoutMillis: 300_000,
    pipeline: true,
    stream: () => new TurnSocket(),
    types: options.withDate === true ? plainTypes : types,
  })
  const report = options.onError ?? (() => {})
  pool.on('error', report)
  pool.on('connect', (client) => {
    client.on('error', report)
    prepareRepeated(client)
  })
  return pool
}
