import { errorSentence } from '@nguon/messages/errors'
import { translator } from '@nguon/messages/dictionary'
import type { Locale } from '@nguon/messages/dictionary'
import { errors } from '@nguon/messages/errors/words'
import { z } from 'zod'
import { unansweredSentence } from '../api/read-failure.ts'
import { reportSessionEnd } from '../api/session-end.ts'

const kinds = Object.keys(errors.vi.kind).filter((kind): kind is keyof typeof errors.vi.kind =>
  Object.hasOwn(errors.vi.kind, kind),
)
const stored = z.object({ fileId: z.string() })
const refused = z.object({
  error: z.object({ data: z.object({ kind: z.enum(kinds), reason: z.string() }) }),
})

export type Sent = { ok: true; fileId: string } | { ok: false; sentence: string }

/** Sends a file to the unit's store; `fetch` tells no progress of an upload, so this is a request of the old kind. */
export function sendFile(
  file: File,
  unitId: string,
  options: { locale: Locale; signal: AbortSignal; onProgress: (share: number) => void },
): Promise<Sent | null> {
  const { locale, signal, onProgress } = options
  const request = new XMLHttpRequest()
  request.open('POST', '/api/files')
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.setRequestHeader('x-file-name', encodeURIComponent(file.name.normalize('NFC')))
  request.setRequestHeader('x-nguon-scope', unitId)
  request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total))
  signal.addEventListener('abort', () => request.abort())
  const { promise, resolve } = Promise.withResolvers<Sent | null>()
  request.addEventListener('load', () => resolve(readAnswer(request.responseText, locale)))
  request.addEventListener('abort', () => resolve(null))
  request.addEventListener('error', () =>
    resolve({ ok: false, sentence: unansweredSentence(locale) }),
  )
  request.send(file)
  return promise
}

export function readAnswer(text: string, locale: Locale): Sent {
  const answer = parse(text)
  const found = stored.safeParse(answer)
  if (found.success) return { ok: true, fileId: found.data.fileId }
  return { ok: false, sentence: refusalSentence(text, locale) }
}

/** What is said of an answer that is a refusal. */
export function refusalSentence(text: string, locale: Locale): string {
  const refusal = refused.safeParse(parse(text))
  if (!refusal.success) return translator(locale, errors)('bug')
  const { kind, reason } = refusal.data.error.data
  if (kind === 'unauthenticated') reportSessionEnd()
  // The door takes a little more than an import does: the smaller limit is the one to know.
  const told = kind === 'too_large' ? 'workbook_too_large' : reason
  return errorSentence({ kind, reason: told }, locale)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
