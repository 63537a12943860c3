import { sql, type RawBuilder } from 'kysely'

/** Placements that had not ended by a day: the first of a unit is the one of that day, or else its first of all. */
const notEnded = (day: string) =>
  sql`(upper_inf(t.valid_during) or upper(t.valid_during) > ${day}::date)`

/**
 * The units that stood at and below a unit on a past day, wherever they stand today. A unit that was
 * recorded later counts where it was placed first: a register does not begin with the Party.
 */
export const unitsThen = (unitId: string, day: string): RawBuilder<unknown> => sql`
  select placed.unit_id from (
    select distinct on (t.unit_id) t.unit_id, t.placed_path from unit_placement t
    where ${notEnded(day)} order by t.unit_id, lower(t.valid_during)) placed
  join (
    select t.placed_path from unit_placement t
    where t.unit_id = ${unitId}::uuid and ${notEnded(day)} order by lower(t.valid_during) limit 1) top
  on placed.placed_path >= top.placed_path and placed.placed_path < top.placed_path || '~'`
