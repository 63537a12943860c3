import { getExport, listExports, type ListExport } from '@nguon/db/exports/exports'
import type { Db } from '@nguon/db/session/scoped'
import { z } from 'zod'
import type { Actor } from '../actor.ts'

const SHOWN = 50
const failure = z.object({ reason: z.string() })

/** One's own export as screens show it. */
function toLine({ failure: stored, ...line }: ListExport) {
  const { id, list, format, status, rowsTotal, rowsDone } = line
  return {
    id,
    list,
    format,
    status,
    rowsTotal,
    rowsDone,
    failure: failure.safeParse(stored).data ?? null,
    requestedAt: line.requestedAt.toString(),
    expiresAt: line.expiresAt.toString(),
  }
}

export type ExportLine = ReturnType<typeof toLine>

/** One's own latest exports of the unit and all below it. */
export async function readExports(trx: Db, act: Actor): Promise<ExportLine[]> {
  return (await listExports(trx, act.accountId, SHOWN)).map(toLine)
}

export async function readExport(trx: Db, act: Actor, exportId: string): Promise<ExportLine> {
  return toLine(await getExport(trx, act.accountId, exportId))
}
