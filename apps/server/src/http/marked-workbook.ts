import { markImport, type MarkWords } from '@nguon/api/imports/mark-import'
import type { PortalContext } from '@nguon/api/context'
import { AppError } from '@nguon/domain/errors'
import { translator } from '@nguon/messages/dictionary'
import type { Locale } from '@nguon/messages/dictionary'
import { imports } from '@nguon/messages/imports'
import { problemSentence } from '@nguon/messages/imports/problem'
import { z } from 'zod'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const asked = z.strictObject({ batchId: z.uuid(), locale: z.enum(['vi', 'en']) })

/** Answers with the marked workbook of a batch, to be saved. */
export async function sendMarkedWorkbook(
  ctx: PortalContext,
  request: { batchId: string; locale: string | undefined },
): Promise<Response> {
  const { success, data } = asked.safeParse(request)
  if (!success) throw new AppError('not_found', 'import_batch')
  const { name, bytes } = await markImport(ctx, data.batchId, wordsIn(data.locale))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': XLSX,
      'content-length': String(bytes.length),
      'content-disposition': dispositionOf(name, data.locale),
    },
  })
}

function wordsIn(locale: Locale): MarkWords {
  const t = translator(locale, imports)
  return {
    header: t('marked.header'),
    reason: (problem) => {
      const { cell, severity } = problem
      return t(`marked.${severity}`, { cell, ...problemSentence(problem, locale) })
    },
  }
}

/** The name as it was sent, for whoever understands RFC 8187, and an ASCII one. */
function dispositionOf(name: string, locale: Locale): string {
  const suffix = translator(locale, imports)('marked.suffix')
  const marked = `${name.replace(/\.xlsx$/iu, '').replaceAll(/[\\/:*?"<>|\p{C}]/gu, '_')}-${suffix}.xlsx`
  const encoded = encodeURIComponent(marked.toWellFormed()).replaceAll(
    /['()*]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${suffix}.xlsx"; filename*=UTF-8''${encoded}`
}
