import { appendAudit } from '@nguon/db/audit/append-audit'
import { insertStoredFile } from '@nguon/db/imports/stored-files'
import { findUnit } from '@nguon/db/units/find-unit'
import { AppError } from '@nguon/domain/errors'
import { cleanText } from '@nguon/domain/text/clean'
import type { PortalContext } from '../context.ts'
import { forgetContent } from './forget-content.ts'

export type Upload = { name: string; mediaType: string; bytes: Buffer }

/** Refuses whoever may not upload into the request's unit, before the body is read. */
export async function authoriseUpload(ctx: PortalContext): Promise<void> {
  const { actor, unit } = ctx
  if (actor === null) throw new AppError('unauthenticated', 'sign_in_required')
  if (actor.mustChangePassword) throw new AppError('forbidden', 'password_change_required')
  if (unit === null) throw new AppError('not_found', 'unit')
  const standing = await ctx.services.scoped(
    { account: actor.accountId, unit, dataClass: 'people_write' },
    (_trx, session) => Promise.resolve(session.standing),
  )
  if (standing === 'outside') throw new AppError('not_found', 'unit')
  if (standing !== 'covered') throw new AppError('forbidden', 'role_required')
}

/** Encrypts and keeps an uploaded file, and records whose it is. Nothing is kept when recording fails. */
export async function storeUpload(ctx: PortalContext, upload: Upload): Promise<{ fileId: string }> {
  await authoriseUpload(ctx)
  const account = ctx.actor?.accountId ?? null
  const content = await ctx.services.files.put(upload.bytes)
  try {
    return await ctx.services.scoped({ account, unit: ctx.unit }, async (trx) => {
      const unit = ctx.unit === null ? undefined : await findUnit(trx, ctx.unit)
      if (unit === undefined) throw new AppError('not_found', 'unit')
      const fileId = await insertStoredFile(trx, {
        path: unit.path,
        name: cleanText(upload.name)
          .replace(/\p{Cc}/gu, '')
          .slice(0, 200),
        mediaType: upload.mediaType.slice(0, 100),
        storedBy: account,
        sha256: content.sha256,
        sizeBytes: content.sizeBytes,
        keyId: content.keyId,
      })
      await appendAudit(trx, {
        account,
        path: unit.path,
        action: 'file.upload',
        subject: { type: 'file', id: fileId },
        changes: { bytes: content.sizeBytes },
        requestId: ctx.requestId,
      })
      return { fileId }
    })
  } catch (error) {
    await forgetContent(ctx.services, content.sha256)
    throw error
  }
}
