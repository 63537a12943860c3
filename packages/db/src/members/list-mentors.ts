import { sql } from 'kysely'
import { officialSince } from '../candidates/official-since.ts'
import { decodeCursor, encodeCursor } from '../paging/keyset.ts'
import type { Db } from '../session/scoped.ts'
import { runs } from './load-member.ts'

/** A member who helps with running cases, and what the rules ask about helpers. */
export type MentorRow = {
  memberId: string
  fullName: string
  unitName: string
  admittedOn: Temporal.PlainDate | null
  officialOn: Temporal.PlainDate | null
  leftOn: Temporal.PlainDate | null
  exemptFrom: Temporal.PlainDate | null
  exemptTo: Temporal.PlainDate | null
  helping: number
}

export type MentorList = { rows: MentorRow[]; total: number; nextCursor: string | null }

const ORDER = 'mentors'

/** Helpers of the scope by given name: an order of words, never of persons. */
export async function listMentors(
  trx: Db,
  under: string,
  { cursor, limit }: { cursor: string | undefined; limit: number },
): Promise<MentorList> {
  const start = cursor === undefined ? null : decodeCursor(cursor, ORDER, ['text', 'uuid'])
  const rest =
    start === null ? sql`` : sql`where (p.sort_name, p.id) > (${start[0]}::text, ${start[1]}::uuid)`
  const { rows } = await sql<MentorRow & { key: string; total: number }>`
    with helpers as materialized (
      select cm.member_id, count(*)::int as helping
      from case_mentor cm join recruitment_case c on c.id = cm.case_id
      where c.path >= ${under} and c.path < ${`${under}~`} and cm.member_id is not null
        and cm.released_on is null and ${runs}
      group by 1)
    select m.person_id as "memberId", p.full_name as "fullName", u.name as "unitName",
      m.admitted_on as "admittedOn", ${officialSince} as "officialOn", m.left_on as "leftOn",
      m.exempt_from as "exemptFrom", m.exempt_to as "exemptTo", h.helping, p.sort_name::text as key,
      (select count(*)::int from helpers) as total
    from helpers h join member m on m.person_id = h.member_id
    join person p on p.id = m.person_id join unit u on u.id = p.unit_id
    ${rest} order by p.sort_name, p.id limit ${limit + 1}`.execute(trx)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ key: _key, total: _total, ...row }) => row),
    total: rows[0]?.total ?? 0,
    nextCursor:
      rows.length > limit && last !== undefined
        ? encodeCursor(ORDER, [last.key, last.memberId])
        : null,
  }
}
