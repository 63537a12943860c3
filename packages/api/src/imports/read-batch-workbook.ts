import { catalogueOfScope } from '@nguon/db/committees/catalogue-of-scope'
import { getBatch, type Batch } from '@nguon/db/imports/batches'
import { listScopeUnits } from '@nguon/db/imports/register-units'
import { getStoredFile } from '@nguon/db/imports/stored-files'
import type { Scope } from '@nguon/db/session/enter'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import type { ImportPlan } from '@nguon/domain/imports/plan'
import { recogniseWorkbook } from '@nguon/domain/imports/recognise'
import { openWorkbook } from '@nguon/workbooks/open'
import type { ImportServices } from './import-services.ts'
import { keyOfUnit } from './write-units.ts'

export type BatchWorkbook = { batch: Batch; plan: ImportPlan }

/** Fetches the file of a batch, reads it in its own process and recognises its lists. */
export async function readBatchWorkbook(
  services: ImportServices,
  scope: Scope,
  batchId: string,
): Promise<BatchWorkbook> {
  const { batch, file, units, rulePacks, today } = await services.scoped(
    scope,
    async (trx: Db, session) => {
      const found = await getBatch(trx, batchId)
      return {
        batch: found,
        file: await getStoredFile(trx, found.fileId),
        units: await listScopeUnits(trx),
        rulePacks: (await catalogueOfScope(trx)).rulePacks,
        today: session.today,
      }
    },
  )
  const bytes = await services.files.get(file).catch((cause: unknown) => {
    throw Object.assign(new AppError('unavailable', 'file_unreadable'), { cause })
  })
  const { sheets } = await openWorkbook(bytes)
  const knownUnits = units.map(({ id, name, code, parentId }) => ({
    key: keyOfUnit(id),
    name,
    code,
    parentKey: parentId === null || id === batch.unitId ? null : keyOfUnit(parentId),
  }))
  const plan = recogniseWorkbook(sheets, { today, knownUnits, rulePacks })
  if (plan.sheets.every(({ kind }) => kind === null)) {
    throw new AppError('invalid', 'no_known_list')
  }
  return { batch, plan }
}
