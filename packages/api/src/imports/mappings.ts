import { appendAudit } from '@nguon/db/audit/append-audit'
import { forgetMapping, listMappings } from '@nguon/db/imports/mappings'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import { rememberedMapping } from '@nguon/domain/imports/remembered'
import { placeOf, type Actor } from '../actor.ts'
import type { MappingLine } from './wire.ts'

/** What is remembered for workbooks of this unit, the latest first. */
export async function readMappings(trx: Db, act: Actor): Promise<MappingLine[]> {
  const unit = placeOf(act)
  const kept = await listMappings(trx)
  return kept.toReversed().map(({ id, unitId, unitName, mapping, rememberedAt }) => ({
    id,
    mapping: rememberedMapping.parse(mapping),
    rememberedAt: rememberedAt.toString(),
    inheritedFrom: unitId === unit.id ? null : unitName,
  }))
}

/** A form that is forgotten is read by its own words again, or matched anew. */
export async function forget(trx: Db, act: Actor, mappingId: string): Promise<void> {
  if (!(await forgetMapping(trx, mappingId))) throw new AppError('not_found', 'import_mapping')
  await appendAudit(trx, {
    account: act.accountId,
    path: act.path,
    action: 'import.forget_mapping',
    subject: { type: 'import_mapping', id: mappingId },
    requestId: act.requestId,
  })
}
