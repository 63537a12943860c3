import { rulePackOfScope } from '@nguon/db/candidates/case-rules'
import { listMentors } from '@nguon/db/members/list-mentors'
import type { Db } from '@nguon/db/session/scoped'
import { isExempt } from '@nguon/domain/members/membership'
import { helperFindings } from '@nguon/domain/recruitment/helper-checks'
import { placeOf, type Actor } from '../actor.ts'

const pageSize = 50

/** Who helps with running cases, what the rules say of it, and how many cases each helps with. */
export async function getMentors(trx: Db, act: Actor, { cursor }: { cursor?: string | undefined }) {
  const pack = await rulePackOfScope(trx, act.today)
  const list = await listMentors(trx, placeOf(act).path, { cursor, limit: pageSize })
  const { value: months, citation } = pack.rules.mentorAcquaintanceMonths
  return {
    ...list,
    acquaintance: { months, citation },
    rows: list.rows.map(({ exemptFrom, exemptTo, ...mentor }) => ({
      ...mentor,
      isExempt: isExempt({ exemptFrom, exemptTo }, act.today),
      findings: helperFindings(
        { ...mentor, id: mentor.memberId, acquaintedSince: null },
        act.today,
        pack,
      ),
    })),
  }
}
