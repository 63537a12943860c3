import { sql } from 'kysely'

/** Whether the scope covers persons: without it their count is unknown, which is not the same as none. */
export const seesPeople = sql<boolean>`((select scope_lo('people')) is not null)`
