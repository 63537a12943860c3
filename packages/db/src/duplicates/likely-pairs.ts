import { sql } from 'kysely'

/**
 * The pairs of the scope that `likeness` of packages/domain finds something in, with the same basis.
 * Blocks are found first (name and year, a number), then compared within: PostgreSQL plans before it
 * knows the scope, and would join each person with each. What `likeness` asks of each spelling is
 * left to it.
 */
export const likelyPairs = sql`
  select least(found.one, found.other) as first_id, greatest(found.one, found.other) as second_id,
    (array['same_card', 'same_identity_number', 'same_birth_day', 'same_birth_year', 'day_and_month_swapped', 'birth_unknown'])[min(found.basis)] as basis,
    bool_or(found.basis = 2) as same_identity
  from (
    select x.id as one, y.id as other, 1 as basis
    from (select array_agg(m.person_id) as ids from member m
      where m.card_number is not null group by m.card_number having count(*) > 1) block,
      unnest(block.ids) x(id), unnest(block.ids) y(id)
    where x.id < y.id
    union all
    select x.id, y.id, 2
    from (select array_agg(s.person_id) as ids from person_sensitive s
      where s.field = 'identity_number' group by s.token having count(*) > 1) block,
      unnest(block.ids) x(id), unnest(block.ids) y(id)
    where x.id < y.id
    union all
    select x.id, y.id, case when x.day = y.day then 3 when x.day is null or y.day is null then 4 else 5 end
    from (
      select array_agg(p.id) as ids, array_agg(p.born_on) as days
      from repeated join person p on p.folded = repeated.folded and p.birth_year = repeated.birth_year
      group by p.folded, p.birth_year) block,
      unnest(block.ids, block.days) x(id, day), unnest(block.ids, block.days) y(id, day)
    where x.id < y.id and (x.day is null or y.day is null or x.day = y.day
      or (extract(day from x.day) = extract(month from y.day) and extract(month from x.day) = extract(day from y.day)))
    union all
    select p.id, q.id, 6
    from person p join person q on q.path = p.path and q.folded = p.folded
    where p.birth_year is null and q.id <> p.id and (q.birth_year is not null or q.id > p.id)
  ) found
  group by 1, 2`

/** Names and years that several persons of the scope have; the blocks of `likelyPairs`. */
export const repeatedNames = sql`
  select p.folded, p.birth_year from person p
  where p.birth_year is not null group by p.folded, p.birth_year having count(*) > 1`
