import type { LikenessBasis } from '@nguon/domain/duplicates/likeness-bases'
import { sql } from 'kysely'
import { decodeCursor, encodeCursor } from '../paging/keyset.ts'
import type { Db } from '../session/scoped.ts'
import { likelyPairs, repeatedNames } from './likely-pairs.ts'

export type PairPerson = {
  personId: string
  fullName: string
  bornOn: Temporal.PlainDate | null
  birthYear: number | null
  unitId: string
  unitName: string
  cardNumber: string | null
  isMember: boolean
  openCase: boolean
}

type Dismissal = { by: string; at: string }

export type ListedPair = {
  first: PairPerson
  second: PairPerson
  sameIdentity: boolean
  dismissed: Dismissal | null
}

export type PairFilter = {
  basis?: LikenessBasis | undefined
  dismissed: boolean
  cursor?: string | undefined
  limit: number
}

export type PairList = {
  pairs: ListedPair[]
  /** Of all pairs that are to be looked at, or that were dismissed, by what suggests them. */
  counts: Partial<Record<LikenessBasis, number>>
  nextCursor: string | null
}

type Row = {
  first: Omit<PairPerson, 'bornOn'> & { bornOn: string | null }
  second: Omit<PairPerson, 'bornOn'> & { bornOn: string | null }
  sameIdentity: boolean
  dismissedBy: string | null
  dismissedAt: string | null
  key: string
  counts: Partial<Record<LikenessBasis, number>>
}

const ORDER = 'pairs'

/** A page of the pairs of the scope that may be one person, by name, with how many there are of each kind. */
export async function listPairs(trx: Db, filter: PairFilter): Promise<PairList> {
  const { basis, dismissed, cursor, limit } = filter
  const wanted = basis === undefined ? sql`true` : sql`basis = ${basis}`
  const rest = cursor === undefined ? sql`true` : startAfter(cursor)
  const { rows } = await sql<Row>`
    with repeated as materialized (${repeatedNames})
    , likely as (${likelyPairs})
    , chosen as materialized (
      select l.*, d.dismissed_by, d.dismissed_at
      from likely l left join distinct_persons d
        on d.first_id = l.first_id and d.second_id = l.second_id and d.reopened_at is null
      where (d.first_id is not null) = ${dismissed})
    , page as (
      select chosen.*, p.sort_name as key from chosen join person p on p.id = chosen.first_id
      where ${wanted} and ${rest}
      order by p.sort_name, first_id, second_id limit ${limit + 1})
    select ${personOf('first_id')} as first, ${personOf('second_id')} as second,
      page.same_identity as "sameIdentity", page.key,
      (select a.display_name from account a where a.id = page.dismissed_by) as "dismissedBy",
      page.dismissed_at::text as "dismissedAt",
      (select jsonb_object_agg(basis, n) from (select basis, count(*) as n from chosen group by basis) counted) as counts
    from page order by page.key, page.first_id, page.second_id`.execute(trx)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const more = rows.length > limit && last !== undefined
  return {
    pairs: shown.map(pairOfRow),
    counts: rows[0]?.counts ?? {},
    nextCursor: more
      ? encodeCursor(ORDER, [last.key, last.first.personId, last.second.personId])
      : null,
  }
}

function startAfter(cursor: string) {
  const [key, first, second] = decodeCursor(cursor, ORDER, ['text', 'uuid', 'uuid'])
  return sql`(p.sort_name, first_id, second_id) > (${key}::text, ${first}::uuid, ${second}::uuid)`
}

const personOf = (id: 'first_id' | 'second_id') => sql`(
  select jsonb_build_object('personId', p.id, 'fullName', p.full_name, 'bornOn', p.born_on,
    'birthYear', p.birth_year, 'unitId', u.id, 'unitName', u.name, 'cardNumber', m.card_number,
    'isMember', m.person_id is not null,
    'openCase', exists (select from recruitment_case c where c.person_id = p.id and c.open))
  from person p join unit u on u.id = p.unit_id left join member m on m.person_id = p.id
  where p.id = page.${sql.id(id)})`

function pairOfRow({ first, second, sameIdentity, dismissedBy, dismissedAt }: Row): ListedPair {
  const dismissed =
    dismissedAt === null ? null : { by: dismissedBy ?? '', at: dismissedAt.replace(' ', 'T') }
  return { first: personOfRow(first), second: personOfRow(second), sameIdentity, dismissed }
}

function personOfRow({ bornOn, ...person }: Row['first']): PairPerson {
  return { ...person, bornOn: bornOn === null ? null : Temporal.PlainDate.from(bornOn) }
}
