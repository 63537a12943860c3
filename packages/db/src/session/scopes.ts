import type { Pool } from 'pg'
import { createReadScoped, type ReadScoped } from './read-scoped.ts'
import { createScoped, type Scoped } from './scoped.ts'

/** The two ways in: a transaction for whatever an act needs, and the round trip of one statement. */
export type Scopes = { scoped: Scoped; readScoped: ReadScoped }

export const createScopes = (pool: Pool, fixedToday: Temporal.PlainDate | null): Scopes => ({
  scoped: createScoped(pool, fixedToday),
  readScoped: createReadScoped(pool, fixedToday),
})
