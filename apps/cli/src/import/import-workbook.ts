import { setTimeout as sleep } from 'node:timers/promises'
import { storeUpload } from '@nguon/api/files/store-upload'
import { checkBatch } from '@nguon/api/imports/check-batch'
import { commitBatch } from '@nguon/api/imports/commit-batch'
import type { ImportBatch } from '@nguon/api/imports/wire'
import type { Account, Portal } from '../portal/portal.ts'

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const ASK_AGAIN_MS = 300

export type Workbook = { name: string; bytes: Buffer }

/**
 * Hands a workbook in, as the portal does, and has it checked: here, or by a worker that was faster.
 * Nothing of its content is written.
 */
export async function checkWorkbook(
  portal: Portal,
  account: Account,
  unitId: string,
  { name, bytes }: Workbook,
): Promise<ImportBatch> {
  const upload = { name, mediaType: MEDIA_TYPE, bytes }
  const { fileId } = await storeUpload(portal.contextOf(account, unitId), upload)
  const { imports } = portal.as(account, unitId)
  const { batchId } = await imports.start({ fileId })
  return settled(portal, account, unitId, batchId, checkBatch)
}

/** Writes a checked workbook in one transaction. */
export async function commitWorkbook(
  portal: Portal,
  account: Account,
  unitId: string,
  batchId: string,
): Promise<ImportBatch> {
  await portal.as(account, unitId).imports.commit({ batchId })
  return settled(portal, account, unitId, batchId, commitBatch)
}

/** Does the work itself if the batch is still there to be taken up, then waits for its end. */
async function settled(
  portal: Portal,
  account: Account,
  unitId: string,
  batchId: string,
  work: typeof checkBatch,
): Promise<ImportBatch> {
  const { imports } = portal.as(account, unitId)
  await work(portal.worker, { account: account.id, unit: unitId }, batchId)
  for (;;) {
    const batch = await imports.get({ batchId })
    if (!['uploaded', 'checking', 'committing'].includes(batch.status)) return batch
    await sleep(ASK_AGAIN_MS)
  }
}
