import { once } from 'node:events'
import { Readable, pipeline } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export type ZipEntry = { name: string; chunks: AsyncIterable<Buffer> | Iterable<Buffer> }

/** Deflated, with its sizes behind it, name in UTF-8. */
const METHOD = 8
const FLAGS = 0x0808
const VERSION = 20
/** 1 January 1980, the first day a zip can tell: the same list gives the same bytes. */
const DAY = 0x0021
/** Far cheaper than the usual 6 and hardly larger for sheets. */
const LEVEL = 3
const BIGGEST = 0xffff_ffff

/** A zip archive as it grows; an entry is asked for when the one before it is written. */
export async function* zipStream(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
): AsyncGenerator<Buffer> {
  const directory: Buffer[] = []
  let offset = 0
  for await (const { name, chunks } of entries) {
    const at = offset
    const start = localHeader(name)
    yield start
    offset += start.length
    const seen = { crc: 0, size: 0, packed: 0 }
    for await (const piece of deflated(chunks, seen)) {
      seen.packed += piece.length
      yield piece
    }
    const end = descriptor(seen)
    yield end
    offset += seen.packed + end.length
    if (Math.max(seen.size, offset) > BIGGEST) throw new RangeError('a workbook over 4 GB')
    directory.push(directoryEntry(name, seen, at))
  }
  const listed = Buffer.concat(directory)
  yield listed
  yield directoryEnd(directory.length, listed.length, offset)
}

type Seen = { crc: number; size: number; packed: number }

async function* deflated(chunks: ZipEntry['chunks'], seen: Seen): AsyncGenerator<Buffer> {
  async function* measured(): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      seen.crc = crc32(chunk, seen.crc)
      seen.size += chunk.length
      yield chunk
    }
  }
  const source = Readable.from(measured())
  const deflate = createDeflateRaw({ level: LEVEL })
  // A failure comes out of the loop below; this one only keeps it from being thrown twice.
  pipeline(source, deflate, () => undefined)
  try {
    for await (const piece of deflate) yield piece
  } finally {
    // Whoever stops in the middle waits until the rows behind it are let go.
    source.destroy()
    if (!source.closed) await once(source, 'close').catch(() => undefined)
  }
}

function localHeader(name: string): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(VERSION, 4)
  header.writeUInt16LE(FLAGS, 6)
  header.writeUInt16LE(METHOD, 8)
  header.writeUInt16LE(DAY, 12)
  header.writeUInt16LE(Buffer.byteLength(name), 26)
  return Buffer.concat([header, Buffer.from(name)])
}

function descriptor({ crc, size, packed }: Seen): Buffer {
  const end = Buffer.alloc(16)
  end.writeUInt32LE(0x08074b50, 0)
  end.writeUInt32LE(crc, 4)
  end.writeUInt32LE(packed, 8)
  end.writeUInt32LE(size, 12)
  return end
}

function directoryEntry(name: string, { crc, size, packed }: Seen, at: number): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(VERSION, 4)
  entry.writeUInt16LE(VERSION, 6)
  entry.writeUInt16LE(FLAGS, 8)
  entry.writeUInt16LE(METHOD, 10)
  entry.writeUInt16LE(DAY, 14)
  entry.writeUInt32LE(crc, 16)
  entry.writeUInt32LE(packed, 20)
  entry.writeUInt32LE(size, 24)
  entry.writeUInt16LE(Buffer.byteLength(name), 28)
  entry.writeUInt32LE(at, 42)
  return Buffer.concat([entry, Buffer.from(name)])
}

function directoryEnd(entries: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return end
}
