import { sql } from 'kysely'
import { seesPeople } from './sees-people.ts'

/** Members at and below the unit `u` today, and the official ones; null for who may not see persons. */
export const membersBelow = sql`
  select case when ${seesPeople} then count(*)::int end as members,
    case when ${seesPeople} then (count(*) filter (where m.standing = 'official'))::int end as official
  from member m where m.path >= u.path and m.path < u.path || '~' and m.left_on is null`
