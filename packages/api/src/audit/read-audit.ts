import { listAudit } from '@nguon/db/audit/list-audit'
import type { Db } from '@nguon/db/session/scoped'

const PAGE = 50

export type AuditQuery = {
  action?: string | undefined
  who?: string | undefined
  subjectType?: string | undefined
  subjectId?: string | undefined
  from?: string | undefined
  to?: string | undefined
  cursor?: string | undefined
}

/** One page of the log of the scope, newest first; days are ISO text, both included. */
export async function readAudit(trx: Db, { cursor, from, to, ...filter }: AuditQuery) {
  const page = await listAudit(
    trx,
    {
      ...filter,
      from: from === undefined ? undefined : Temporal.PlainDate.from(from),
      to: to === undefined ? undefined : Temporal.PlainDate.from(to),
    },
    { cursor, limit: PAGE },
  )
  return {
    nextCursor: page.nextCursor,
    rows: page.rows.map((row) => ({ ...row, at: row.at.toString() })),
  }
}
