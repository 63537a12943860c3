import { findUnit } from '@nguon/db/units/find-unit'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import { cellKinds } from '@nguon/domain/units/kinds'
import { templateWords } from '@nguon/messages/import-template'
import { writeXlsx } from '@nguon/workbooks/write-xlsx'
import { z } from 'zod'
import { placeOf, type Actor } from '../actor.ts'
import type { PortalContext } from '../context.ts'
import type { SentFile } from '../exports/open-export.ts'
import { inScope } from '../in-scope.ts'
import { templateSheets, type TemplateOf } from './template-sheets.ts'

/** Small enough to be written as a whole. */
export type Template = Omit<SentFile, 'bytes'> & { bytes: readonly Buffer[] }

const uuid = z.uuid()
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The empty lists of the unit in scope, or of one cell in it, for whoever may have them brought.
 * They hold nobody's data, so nothing is logged.
 */
export async function openTemplate(
  ctx: PortalContext,
  cell: string | undefined,
): Promise<Template> {
  if (cell !== undefined && !uuid.safeParse(cell).success) throw noCell()
  const of = await inScope(ctx, { kind: 'unit', dataClass: 'units_write' })((trx, act) =>
    lookUp(trx, act, cell),
  )
  const pieces = await Array.fromAsync(writeXlsx(templateSheets(of)))
  return {
    name: templateWords.fileName,
    mediaType: XLSX,
    sizeBytes: pieces.reduce((sum, { length }) => sum + length, 0),
    bytes: pieces,
  }
}

async function lookUp(trx: Db, act: Actor, cell: string | undefined): Promise<TemplateOf> {
  const own = await named(trx, placeOf(act).id)
  const wanted = cell === undefined ? own : await named(trx, cell)
  const isCell = cellKinds.some((kind) => kind === wanted.kind)
  if (cell !== undefined && !isCell) throw noCell()
  const superior = wanted.id === own.id ? '' : own.name
  return { body: wanted.name, superior, isCell, year: act.today.year }
}

async function named(trx: Db, id: string) {
  const unit = await findUnit(trx, id)
  if (unit === undefined) throw noCell()
  return unit
}

const noCell = (): AppError => new AppError('not_found', 'unit')
