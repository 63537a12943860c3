import { getBatch, readPreview } from '@nguon/db/imports/batches'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import { sheetChoice, understandings } from '@nguon/domain/imports/choices'
import { readLegacySheet } from '@nguon/domain/imports/legacy-sheets'
import type { ImportPlan } from '@nguon/domain/imports/plan'
import { previewSheet } from '@nguon/domain/imports/preview'
import type { Sheet } from '@nguon/domain/imports/sheet'
import { z } from 'zod'
import type { Vault } from '../vault/vault.ts'
import type { ImportPreview, SheetPreview } from './wire.ts'

const bound = z.int().positive()
const text = z.object({ type: z.literal('text'), text: z.string() })
const cell = z.object({ column: bound, value: text })
const merge = z.object({ top: bound, left: bound, bottom: bound, right: bound })
const sheet = z.object({
  name: z.string(),
  rows: z.array(z.object({ row: bound, cells: z.array(cell) })),
  merges: z.array(merge),
})
const previews = z.array(
  z.object({ sheet, choice: sheetChoice, by: z.enum(understandings).nullable() }),
) satisfies z.ZodType<SheetPreview[]>
const stored = z.object({ ciphertext: z.base64(), keyId: z.string() })

export type StoredPreview = z.infer<typeof stored>

/** The top of every sheet, in Unicode, beside how it was read. */
export function previewsOf(plan: ImportPlan, sheets: readonly Sheet[]): SheetPreview[] {
  const read = new Map(plan.sheets.map((each) => [each.sheet, each]))
  const legacy = new Set(plan.legacy.map((each) => each.sheet))
  return sheets.flatMap((each) => {
    const found = read.get(each.name)
    if (found === undefined) return []
    const { choice, by } = found
    const readable = legacy.has(each.name) ? readLegacySheet(each).sheet : each
    return [{ sheet: previewSheet(readable, choice), choice, by }]
  })
}

/** Rows of persons, ethnicity and religion among them: only as ciphertext, bound to the batch. */
export function sealPreview(
  shown: readonly SheetPreview[],
  batchId: string,
  vault: Vault,
): StoredPreview {
  const { ciphertext, keyId } = vault.seal(JSON.stringify(shown), contextOf(batchId))
  return { ciphertext: ciphertext.toString('base64'), keyId }
}

/** What the screen of the columns shows of a checked batch. */
export async function readPreviews(trx: Db, vault: Vault, batchId: string): Promise<ImportPreview> {
  const { status, checkedAt } = await getBatch(trx, batchId)
  const sealed = stored.safeParse(await readPreview(trx, batchId))
  if (status !== 'checked' || checkedAt === null || !sealed.success) {
    throw new AppError('conflict', 'import_not_checked')
  }
  const { ciphertext, keyId } = sealed.data
  const bytes = vault.open(
    { ciphertext: Buffer.from(ciphertext, 'base64'), keyId },
    contextOf(batchId),
  )
  return {
    checkedAt: checkedAt.toString(),
    sheets: previews.parse(JSON.parse(bytes.toString('utf8'))),
  }
}

const contextOf = (batchId: string): string => `import_batch:${batchId}:preview`
