import { createInflateRaw, inflateRawSync } from 'node:zlib'
import type { WorkbookLimits } from './limits.ts'
import { refuse } from './refusal.ts'
import { localHeaderBytes } from './zip-directory.ts'
import type { ZipEntry } from './zip-directory.ts'

const LOCAL = 0x04_03_4b_50
const CHUNK = 64 * 1024
const DOCTYPE = Buffer.from('<!DOCTYPE')
const UTF16_LE = Buffer.from([0xff, 0xfe])
const UTF16_BE = Buffer.from([0xfe, 0xff])

/**
 * Inflates an entry without keeping it, to see that it is what the directory declares: no larger,
 * and for XML no document type, through which entities expand and files are read. Returns the
 * inflated size; stops at the first byte too many.
 */
export async function checkEntry(
  bytes: Buffer,
  entry: ZipEntry,
  limits: WorkbookLimits,
): Promise<number> {
  const data = compressedData(bytes, entry)
  const isXml = /\.(?:xml|rels|vml)$/iu.test(entry.name)
  const ceiling = Math.min(entry.inflatedBytes, limits.entryBytes)
  let size = 0
  let tail = Buffer.alloc(0)
  for await (const chunk of inflated(data, entry)) {
    if (isXml) {
      if (size === 0 && isUtf16(chunk)) throw refuse('unsafe_workbook')
      const seam = Buffer.concat([tail, chunk])
      if (seam.includes(DOCTYPE)) throw refuse('unsafe_workbook')
      tail = seam.subarray(-DOCTYPE.length)
    }
    size += chunk.length
    if (size > ceiling) throw refuse('workbook_too_complex')
  }
  if (size !== entry.inflatedBytes) throw refuse('damaged_workbook')
  return size
}

/** The bytes of a part that has been checked. */
export function inflatedPart(bytes: Buffer, entry: ZipEntry): Buffer {
  const data = compressedData(bytes, entry)
  return entry.method === 0 ? data : inflateRawSync(data)
}

function compressedData(bytes: Buffer, entry: ZipEntry): Buffer {
  const { headerOffset, compressedBytes } = entry
  if (
    headerOffset + localHeaderBytes > bytes.length ||
    bytes.readUInt32LE(headerOffset) !== LOCAL
  ) {
    throw refuse('damaged_workbook')
  }
  const nameLength = bytes.readUInt16LE(headerOffset + 26)
  const extraLength = bytes.readUInt16LE(headerOffset + 28)
  const start = headerOffset + localHeaderBytes + nameLength + extraLength
  return bytes.subarray(start, start + compressedBytes)
}

async function* inflated(data: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.method === 0) {
    yield data
    return
  }
  const stream = createInflateRaw({ chunkSize: CHUNK })
  stream.end(data)
  try {
    for await (const chunk of stream) yield Buffer.from(chunk)
  } catch (error) {
    if (isZlibError(error)) throw refuse('damaged_workbook')
    throw error
  } finally {
    stream.destroy()
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

function isUtf16(chunk: Buffer): boolean {
  const mark = chunk.subarray(0, 2)
  return mark.equals(UTF16_LE) || mark.equals(UTF16_BE) || chunk[0] === 0 || chunk[1] === 0
}
