import { appendAudit } from '@nguon/db/audit/append-audit'
import { beginExport, finishExport, reportRows } from '@nguon/db/exports/export-steps'
import { getExport, type ListExport } from '@nguon/db/exports/exports'
import { readLetterhead } from '@nguon/db/exports/letterhead'
import { deletePieces } from '@nguon/db/exports/pieces'
import type { Session } from '@nguon/db/session/enter'
import type { Db } from '@nguon/db/session/scoped'
import { formatDate } from '@nguon/domain/text/dates'
import { listWords } from '@nguon/messages/exports/lists'
import { fill } from '@nguon/messages/dictionary'
import { writeCsv } from '@nguon/workbooks/write-csv'
import { writeXlsx } from '@nguon/workbooks/write-xlsx'
import type { CellContent, SheetHead, WrittenSheet } from '@nguon/workbooks/written-sheet'
import { removeUnused } from '../files/forget-content.ts'
import { isPassing } from '../planned-failure.ts'
import { endExport, ExportStopped } from './end-export.ts'
import type { ExportScope, ExportServices } from './export-services.ts'
import { keepPieces } from './keep-pieces.ts'
import type { OpenedList } from './list-reader.ts'
import { listReaders } from './list-readers.ts'

/**
 * Writes a list to its file: read page by page under its asker's rights, kept in pieces, never held as
 * a whole. Safe to repeat: what an attempt before has left is taken back.
 */
export async function writeExport(
  services: ExportServices,
  scope: ExportScope,
  exportId: string,
): Promise<void> {
  try {
    const begun = await services.scoped(scope, (trx, session) =>
      begin(trx, session, scope, exportId),
    )
    if (begun === null) return
    for (const content of begun.left) await removeUnused(services, content)
    const { wanted, list, head } = begun
    const counter = { rows: 0 }
    const sheet = {
      name: list.sheet,
      head,
      columns: [numbers, ...list.columns],
      rows: rowsOf(services, scope, wanted, list, counter),
    }
    await keepPieces(services, scope, wanted, bytesOf(wanted, sheet))
    await services.scoped(scope, (trx) => finish(trx, wanted, counter.rows))
  } catch (error) {
    if (isPassing(error)) throw error
    await endExport(services, scope, exportId, error)
  }
}

type Begun = { wanted: ListExport; list: OpenedList; head: SheetHead; left: Buffer[] }

async function begin(
  trx: Db,
  { path, today }: Session,
  { account, unit }: ExportScope,
  exportId: string,
): Promise<Begun | null> {
  if (!(await beginExport(trx, exportId))) return null
  const left = await deletePieces(trx, exportId)
  const wanted = await getExport(trx, account, exportId)
  const list = await listReaders[wanted.list](trx, { unit, path, today }, wanted.filter)
  await reportRows(trx, exportId, { done: 0, total: list.total })
  const { superior, body } = await readLetterhead(trx, unit)
  const head = {
    superior: superior.toUpperCase(),
    body: body.toUpperCase(),
    motto: listWords.motto,
    title: list.title,
    notes: [fill(listWords.asOf, { date: formatDate(today) }, 'vi'), ...list.notes],
  }
  return { wanted, list, head, left }
}

const numbers = { header: listWords.number, kind: 'number', width: 5 } as const

/** The rows with their numbers; each page is read in a transaction, which tells how far the list is. */
async function* rowsOf(
  { scoped }: ExportServices,
  scope: ExportScope,
  { id }: ListExport,
  list: OpenedList,
  counter: { rows: number },
): AsyncGenerator<CellContent[]> {
  let cursor: string | undefined
  do {
    const page = await scoped(scope, async (trx, { path, today }) => {
      if (!(await reportRows(trx, id, { done: counter.rows }))) throw new ExportStopped()
      return list.page(trx, { unit: scope.unit, path, today }, cursor)
    })
    for (const row of page.rows) {
      counter.rows += 1
      yield [counter.rows, ...row]
    }
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
}

function bytesOf({ format }: ListExport, sheet: WrittenSheet): AsyncGenerator<Buffer> {
  return format === 'csv' ? writeCsv(sheet) : writeXlsx([sheet])
}

async function finish(trx: Db, wanted: ListExport, rows: number): Promise<void> {
  if (!(await finishExport(trx, wanted.id, rows))) throw new ExportStopped()
  await appendAudit(trx, {
    account: wanted.requestedBy,
    path: wanted.path,
    action: 'export.finish',
    subject: { type: 'list_export', id: wanted.id },
    changes: { list: wanted.list, rows },
    requestId: null,
  })
}
