import { listAudit, type AuditRow } from '@nguon/db/audit/list-audit'
import { formatMoment } from '@nguon/domain/text/dates'
import { actionWords, changesText, subjectWords } from '@nguon/messages/audit/entry-words'
import { audit } from '@nguon/messages/audit'
import { listWords } from '@nguon/messages/exports/lists'
import { auditFilter, auditQueryOf } from '../audit/read-audit.ts'
import type { ListReader } from './list-reader.ts'
import { textColumn, type Readable } from './readable.ts'

const PAGE = 1_000

const { column, outcome } = audit.vi

const columns: readonly Readable<AuditRow>[] = [
  textColumn(column.at, 26, ({ at }) => formatMoment(at)),
  textColumn(
    column.who,
    26,
    ({ accountName, subjectUser }) => accountName ?? subjectUser ?? audit.vi.system,
  ),
  textColumn(column.action, 32, ({ action }) => actionWords(action, 'vi')),
  textColumn(listWords.audit.subject, 22, ({ subjectType }) => subjectWords(subjectType, 'vi')),
  textColumn(column.unit, 30, ({ unitName }) => unitName ?? audit.vi.installation),
  textColumn(listWords.audit.outcome, 12, (row) => outcome[row.outcome]),
  textColumn(column.details, 60, ({ changes }) => changesText(changes, 'vi')),
]

/** The log of the scope, newest first, with what its screen says of each act. How long it is nobody counts. */
export const openAudit: ListReader = (_trx, _place, stored) => {
  const filter = auditQueryOf(auditFilter.parse(stored))
  const isNarrowed = Object.values(filter).some((condition) => condition !== undefined)
  const { sheet, title } = listWords.audit
  return Promise.resolve({
    sheet,
    title,
    notes: isNarrowed ? [listWords.narrowed] : [],
    columns: columns.map((each) => each.column),
    total: null,
    page: async (trx, _at, cursor) => {
      const { rows, nextCursor } = await listAudit(trx, filter, { cursor, limit: PAGE })
      return {
        next: nextCursor,
        rows: rows.map((row) => columns.map(({ read }) => read(row))),
      }
    },
  })
}
