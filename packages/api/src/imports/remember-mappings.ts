import { appendAudit } from '@nguon/db/audit/append-audit'
import type { Batch } from '@nguon/db/imports/batches'
import { rememberMapping } from '@nguon/db/imports/mappings'
import type { Db } from '@nguon/db/session/scoped'
import type { ImportPlan } from '@nguon/domain/imports/plan'
import { fingerprintOf } from '@nguon/domain/imports/remembered'

/** Keeps how the columns were matched by hand, where that was asked for, now that the sheets were read so. */
export async function rememberMappings(
  trx: Db,
  { id: batchId, unitId, path, remember }: Batch,
  { sheets }: ImportPlan,
  account: string,
): Promise<void> {
  if (!remember) return
  for (const { mapping } of sheets) {
    if (mapping === null) continue
    const form = { fingerprint: fingerprintOf(mapping), mapping }
    const id = await rememberMapping(trx, { id: unitId, path }, form, account)
    await appendAudit(trx, {
      account,
      path,
      action: 'import.remember_mapping',
      subject: { type: 'import_mapping', id },
      changes: { batch: batchId, kind: mapping.kind },
      requestId: null,
    })
  }
}
