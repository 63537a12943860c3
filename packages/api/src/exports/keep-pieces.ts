import type { ListExport } from '@nguon/db/exports/exports'
import { insertPiece } from '@nguon/db/exports/pieces'
import { holdContent } from '@nguon/db/imports/stored-files'
import type { ExportScope, ExportServices } from './export-services.ts'

/** Small enough to be held, large enough for few rows. */
const PIECE = 1024 * 1024

/** Keeps a file as it grows; what was kept is the export's from that moment. */
export async function keepPieces(
  services: ExportServices,
  scope: ExportScope,
  of: Pick<ListExport, 'id' | 'path'>,
  bytes: AsyncIterable<Buffer>,
): Promise<void> {
  let seq = 0
  for await (const piece of inPieces(bytes)) {
    await keep(services, scope, of, seq, piece)
    seq += 1
  }
}

async function keep(
  { scoped, files }: ExportServices,
  scope: ExportScope,
  of: Pick<ListExport, 'id' | 'path'>,
  seq: number,
  bytes: Buffer,
): Promise<void> {
  const content = await files.put(bytes)
  await scoped(scope, async (trx) => {
    await holdContent(trx, content.sha256, 'recording')
    // Somebody who forgot the same bytes may have come between.
    if (!(await files.has(content))) await files.put(bytes)
    await insertPiece(trx, of, { seq, ...content })
  })
}

async function* inPieces(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const chunk of bytes) {
    held.push(chunk)
    size += chunk.length
    if (size < PIECE) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}
