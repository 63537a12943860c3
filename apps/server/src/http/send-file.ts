import { Readable } from 'node:stream'
import type { SentFile } from '@nguon/api/exports/open-export'

type Sent = Omit<SentFile, 'bytes'> & { bytes: AsyncIterable<Buffer> | Iterable<Buffer> }

/** Answers with a file to be saved, piece by piece; its name is plain ASCII of our own making. */
export function sendFile({ name, mediaType, sizeBytes, bytes }: Sent): Response {
  return new Response(Readable.toWeb(Readable.from(bytes)), {
    headers: {
      'content-type': mediaType,
      'content-length': String(sizeBytes),
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
}
