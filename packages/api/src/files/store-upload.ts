import { appendAudit } from '@nguon/db/audit/append-audit'
import { holdContent, insertStoredFile } from '@nguon/db/imports/stored-files'
import { cleanText } from '@nguon/domain/text/clean'
import type { PortalContext } from '../context.ts'
import { inScope, type InScope } from '../in-scope.ts'
import { forgetContent } from './forget-content.ts'

export type Upload = { name: string; mediaType: string; bytes: Buffer }

/** Opens transactions for whoever may upload into the request's unit. */
const uploading = (ctx: PortalContext): InScope =>
  inScope(ctx, { kind: 'unit', dataClass: 'people_write' })

/** Refuses whoever may not upload, before the body is read. */
export async function authoriseUpload(ctx: PortalContext): Promise<void> {
  await uploading(ctx)(() => Promise.resolve())
}

/** Encrypts and keeps an uploaded file, and records whose it is. Nothing is kept when recording fails. */
export async function storeUpload(ctx: PortalContext, upload: Upload): Promise<{ fileId: string }> {
  await authoriseUpload(ctx)
  const { files } = ctx.services
  const content = await files.put(upload.bytes)
  const { sha256, keyId, sizeBytes } = content
  try {
    return await uploading(ctx)(async (trx, { accountId: account, path }) => {
      await holdContent(trx, sha256, 'recording')
      // Somebody who forgot the same bytes may have come between.
      if (!(await files.has(content))) await files.put(upload.bytes)
      const fileId = await insertStoredFile(trx, {
        path,
        name: cleanText(upload.name)
          .replace(/\p{Cc}/gu, '')
          .slice(0, 200),
        mediaType: upload.mediaType.slice(0, 100),
        storedBy: account,
        sha256,
        sizeBytes,
        keyId,
      })
      await appendAudit(trx, {
        account,
        path,
        action: 'file.upload',
        subject: { type: 'file', id: fileId },
        changes: { bytes: sizeBytes },
        requestId: ctx.requestId,
      })
      return { fileId }
    })
  } catch (error) {
    await forgetContent(ctx.services, sha256)
    throw error
  }
}
