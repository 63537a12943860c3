import { sql } from 'kysely'

/**
 * Since when the member `m` is official. Where a roll says official without the day, the earliest day
 * that is not known to be wrong; null on probation.
 */
export const officialSince = sql<Temporal.PlainDate | null>`coalesce(m.official_on,
  case when m.standing = 'official' then coalesce(m.admitted_on, date '1930-02-03') end)`
