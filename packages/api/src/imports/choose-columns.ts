import { appendAudit } from '@nguon/db/audit/append-audit'
import { claimForChoice } from '@nguon/db/imports/batch-steps'
import { getBatch } from '@nguon/db/imports/batches'
import { enqueue } from '@nguon/db/queue/enqueue'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import { decideChoices } from '@nguon/domain/imports/choice-faults'
import { sheetChoice, type HeldChoice } from '@nguon/domain/imports/choices'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { readSummary } from './stored-summary.ts'

const MOST_SHEETS = 200

export const columnChoice = z.strictObject({
  batchId: z.uuid(),
  /** The check that the choice was made about. */
  checkedAt: z.iso.datetime(),
  /** Sheets that are not named are read by themselves, or as the committee remembers. */
  sheets: z.array(sheetChoice).max(MOST_SHEETS),
  remember: z.boolean(),
})

/** Has a checked batch read again as somebody decided; as often as wanted before it is written. */
export async function chooseColumns(
  trx: Db,
  act: Actor,
  { batchId, checkedAt: seen, sheets, remember }: z.infer<typeof columnChoice>,
): Promise<void> {
  const { unitId, path, status, summary, checkedAt } = await getBatch(trx, batchId)
  if (status !== 'checked' || checkedAt === null) {
    throw new AppError('conflict', 'import_not_checked')
  }
  const decision = decideChoices(
    sheets,
    readSummary(summary)?.sheets.map((each) => each.sheet) ?? [],
  )
  if (!decision.ok) throw new AppError('refused', decision.reason)
  const choices: HeldChoice[] = sheets.map((choice) => ({ ...choice, by: 'hand' }))
  const isCurrent = checkedAt.toString() === seen
  if (!isCurrent || !(await claimForChoice(trx, batchId, { choices, remember, checkedAt }))) {
    throw new AppError('conflict', 'import_chosen_meanwhile')
  }
  const { accountId: account } = act
  await enqueue(trx, 'import_check', { scope: { account, unit: unitId }, input: { batchId } })
  await appendAudit(trx, {
    account,
    path,
    action: 'import.choose',
    subject: { type: 'import_batch', id: batchId },
    changes: { sheets: sheets.length, remember },
    requestId: act.requestId,
  })
}
