import type { MentorFacts } from '@nguon/domain/recruitment/facts'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import { officialSince } from './official-since.ts'

export type HelperOption = {
  memberId: string
  fullName: string
  unitName: string
  sameCell: boolean
  officialOn: Temporal.PlainDate
  helping: number
}

/** Official members who could help with a case: those of its cell first, then of the same branch. */
export async function listHelperOptions(
  trx: Db,
  file: { path: string; personId: string },
  text: string | undefined,
): Promise<HelperOption[]> {
  const branch = file.path.length > 4 ? file.path.slice(0, -4) : file.path
  const named =
    text === undefined || text.trim() === ''
      ? sql`true`
      : sql`p.id in (select person_id from find_members(${text}, ${branch}))`
  const { rows } = await sql<HelperOption>`
    select p.id as "memberId", p.full_name as "fullName", u.name as "unitName", m.path = ${file.path} as "sameCell",
      ${officialSince} as "officialOn",
      (select count(*) from case_mentor cm where cm.member_id = m.person_id and cm.released_on is null) as helping
    from member m join person p on p.id = m.person_id join unit u on u.id = p.unit_id
    where m.path >= ${branch} and m.path < ${`${branch}~`} and m.left_on is null and m.standing = 'official'
      and m.person_id <> ${file.personId}::uuid and ${named}
    order by m.path = ${file.path} desc, p.sort_name, p.id limit 100`.execute(trx)
  return rows
}

/** What the rules ask about these members; one outside the scope is missing from the answer. */
export async function listMentorFacts(trx: Db, ids: readonly string[]): Promise<MentorFacts[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Omit<MentorFacts, 'acquaintedSince'>>`
    select m.person_id as id, m.admitted_on as "admittedOn", ${officialSince} as "officialOn", m.left_on as "leftOn"
    from member m where m.person_id = any(${ids}::uuid[])`.execute(trx)
  return rows.map((row) => ({ ...row, acquaintedSince: null }))
}
