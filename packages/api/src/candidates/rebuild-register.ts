import { appendAudit } from '@nguon/db/audit/append-audit'
import { listCaseIds, rebuildCases } from '@nguon/db/candidates/rebuild-cases'
import { getCommitteeInfo } from '@nguon/db/committees/committee-info'
import { chunksOf } from '@nguon/db/imports/chunks'
import type { Session } from '@nguon/db/session/enter'
import type { Db } from '@nguon/db/session/scoped'

/** A transaction in the scope of a committee's root, as the system. */
type AsSystem = <T>(run: (trx: Db, session: Session) => Promise<T>) => Promise<T>

/** Cases of one transaction: few enough to be over soon, and to be repeated when it fails. */
const AT_ONCE = 500

/**
 * Brings the rows of a committee's cases up to the day, since a birthday changes who may be admitted
 * although nobody touches a case. Run again it writes only what still differs; each transaction that
 * changes anything says so in the log.
 */
export async function rebuildRegister(
  scoped: AsSystem,
  rootUnitId: string,
  signal: AbortSignal,
): Promise<{ rebuilt: number }> {
  const { committee, caseIds } = await scoped(async (trx) => ({
    committee: await getCommitteeInfo(trx, rootUnitId),
    caseIds: await listCaseIds(trx),
  }))
  let rebuilt = 0
  for (const chunk of chunksOf(caseIds, AT_ONCE)) {
    signal.throwIfAborted()
    const changed = await scoped(async (trx, { today }) => {
      const cases = await rebuildCases(trx, today, chunk)
      if (cases.length === 0) return 0
      const fields = new Set(cases.flatMap(({ differs }) => differs))
      await appendAudit(trx, {
        account: null,
        path: committee.path,
        action: 'candidate.rebuild',
        subject: { type: 'committee', id: committee.id },
        changes: { cases: cases.length, fields: [...fields] },
        requestId: null,
      })
      return cases.length
    })
    rebuilt += changed
  }
  return { rebuilt }
}
