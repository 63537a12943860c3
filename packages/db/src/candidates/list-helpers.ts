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

/** The path of the unit above, in which the helpers of a case are looked for. */
export const branchOf = (path: string): string => (path.length > 4 ? path.slice(0, -4) : path)

/** Official members of a branch who could help: those of one unit first, and never the person itself. */
export async function listHelperOptions(
  trx: Db,
  { branch, path, personId }: { branch: string; path: string; personId: string | null },
  text: string | undefined,
): Promise<HelperOption[]> {
  const named =
    text === undefined || text.trim() === ''
      ? sql`true`
      : sql`p.id in (select person_id from find_members(${text}, ${branch}))`
  const { rows } = await sql<HelperOption>`
    select p.id as "memberId", p.full_name as "fullName", u.name as "unitName", m.path = ${path} as "sameCell",
      ${officialSince} as "officialOn",
      (select count(*) from case_mentor cm where cm.member_id = m.person_id and cm.released_on is null) as helping
    from member m join person p on p.id = m.person_id join unit u on u.id = p.unit_id
    where m.path >= ${branch} and m.path < ${`${branch}~`} and m.left_on is null and m.standing = 'official'
      and m.person_id is distinct from ${personId}::uuid and ${named}
    order by m.path = ${path} desc, p.sort_name, p.id limit 100`.execute(trx)
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
