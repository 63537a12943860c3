import { catalogueOfScope } from '@nguon/db/committees/catalogue-of-scope'
import { getBatch, type Batch } from '@nguon/db/imports/batches'
import { listMappings } from '@nguon/db/imports/mappings'
import { listScopeUnits } from '@nguon/db/imports/register-units'
import { getStoredFile } from '@nguon/db/imports/stored-files'
import type { Scope } from '@nguon/db/session/enter'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import type { ImportPlan } from '@nguon/domain/imports/plan'
import { recogniseWorkbook } from '@nguon/domain/imports/recognise'
import { rememberedMapping } from '@nguon/domain/imports/remembered'
import type { Sheet } from '@nguon/domain/imports/sheet'
import { openWorkbook } from '@nguon/workbooks/open'
import type { ImportServices } from './import-services.ts'
import { readChoices } from './stored-choices.ts'
import { keyOfUnit } from './write-units.ts'

export type BatchWorkbook = { batch: Batch; plan: ImportPlan; sheets: readonly Sheet[] }

/**
 * Fetches the file of a batch, reads it in its own process and recognises its lists. A commit reads
 * them as the check did, whatever has been remembered or forgotten since.
 */
export async function readBatchWorkbook(
  services: ImportServices,
  scope: Scope,
  batchId: string,
): Promise<BatchWorkbook> {
  const { batch, file, units, rulePacks, today, mappings } = await services.scoped(
    scope,
    async (trx: Db, session) => {
      const found = await getBatch(trx, batchId)
      return {
        batch: found,
        file: await getStoredFile(trx, found.fileId),
        units: await listScopeUnits(trx),
        rulePacks: (await catalogueOfScope(trx)).rulePacks,
        today: session.today,
        mappings: found.status === 'checking' ? await listMappings(trx) : [],
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
  const guidance = {
    choices: readChoices(batch.choices),
    mappings: mappings.map(({ mapping }) => rememberedMapping.parse(mapping)),
  }
  const plan = recogniseWorkbook(sheets, { today, knownUnits, rulePacks, guidance })
  return { batch, plan, sheets }
}
