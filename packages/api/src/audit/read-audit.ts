import { listAudit, type AuditFilter } from '@nguon/db/audit/list-audit'
import type { Db } from '@nguon/db/session/scoped'
import { isoDay } from '@nguon/domain/text/iso-day'
import { z } from 'zod'
import { searchText } from '../search-text.ts'

const PAGE = 50

const text = searchText.min(1)

/** What narrows the log; days are ISO text, both included. */
export const auditFilter = z.strictObject({
  action: text.optional(),
  who: text.optional(),
  subjectType: text.optional(),
  subjectId: z.uuid().optional(),
  from: isoDay.optional(),
  to: isoDay.optional(),
})

type Asked = z.infer<typeof auditFilter>

export function auditQueryOf({ from, to, ...filter }: Asked): AuditFilter {
  return {
    ...filter,
    from: from === undefined ? undefined : Temporal.PlainDate.from(from),
    to: to === undefined ? undefined : Temporal.PlainDate.from(to),
  }
}

/** One page of the log of the scope, newest first. */
export async function readAudit(
  trx: Db,
  { cursor, ...filter }: Asked & { cursor?: string | undefined },
) {
  const page = await listAudit(trx, auditQueryOf(filter), { cursor, limit: PAGE })
  return {
    nextCursor: page.nextCursor,
    rows: page.rows.map((row) => ({ ...row, at: row.at.toString() })),
  }
}
