import type { WorkbookLimits } from './limits.ts'
import { refuse } from './refusal.ts'

/** One file inside the archive, as the central directory declares it. */
export type ZipEntry = {
  name: string
  method: number
  compressedBytes: number
  inflatedBytes: number
  headerOffset: number
}

const END = 0x06_05_4b_50
const CENTRAL = 0x02_01_4b_50
const END_BYTES = 22
const CENTRAL_BYTES = 46
/** The fixed part of the header before each entry's bytes. */
export const localHeaderBytes = 30
const LONGEST_COMMENT = 65_535
const SYMLINK = 0o120_000
const FILE_TYPE = 0o170_000
const FULL = 0xff_ff_ff_ff

/**
 * Reads the directory of a zip archive and refuses it unread when it is damaged, encrypted, declares
 * more than the limits or holds what a workbook never does: symbolic links, two entries of one
 * name, entries that share bytes. Zip64 is refused too, for no workbook within the limits needs it.
 */
export function readZipDirectory(bytes: Buffer, limits: WorkbookLimits): ZipEntry[] {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  const size = bytes.readUInt32LE(end + 12)
  const start = bytes.readUInt32LE(end + 16)
  if (count === 0xffff || size === FULL || start === FULL) throw refuse('workbook_too_complex')
  if (count > limits.entries) throw refuse('workbook_too_complex', { entries: count })
  if (start + size > end) throw refuse('damaged_workbook')

  const entries: ZipEntry[] = []
  let offset = start
  for (let place = 0; place < count; place += 1) {
    const read = readEntry(bytes, offset, start + size)
    entries.push(read.entry)
    offset = read.next
  }
  checkNames(entries)
  checkOverlap(entries, start)
  checkSizes(entries, limits)
  return entries
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT)
  for (let offset = bytes.length - END_BYTES; offset >= first; offset -= 1) {
    if (bytes.readUInt32LE(offset) === END) return offset
  }
  throw refuse('damaged_workbook')
}

function readEntry(bytes: Buffer, offset: number, end: number): { entry: ZipEntry; next: number } {
  if (offset + CENTRAL_BYTES > end || bytes.readUInt32LE(offset) !== CENTRAL) {
    throw refuse('damaged_workbook')
  }
  const flags = bytes.readUInt16LE(offset + 8)
  const nameLength = bytes.readUInt16LE(offset + 28)
  const extraLength = bytes.readUInt16LE(offset + 30)
  const commentLength = bytes.readUInt16LE(offset + 32)
  const mode = bytes.readUInt32LE(offset + 38) >>> 16
  const next = offset + CENTRAL_BYTES + nameLength + extraLength + commentLength
  if (next > end) throw refuse('damaged_workbook')
  if ((flags & 1) !== 0) throw refuse('encrypted_workbook')
  if ((mode & FILE_TYPE) === SYMLINK) throw refuse('unsafe_workbook')
  const name = bytes.toString('utf8', offset + CENTRAL_BYTES, offset + CENTRAL_BYTES + nameLength)
  const entry = {
    name,
    method: bytes.readUInt16LE(offset + 10),
    compressedBytes: bytes.readUInt32LE(offset + 20),
    inflatedBytes: bytes.readUInt32LE(offset + 24),
    headerOffset: bytes.readUInt32LE(offset + 42),
  }
  return { entry, next }
}

function checkNames(entries: readonly ZipEntry[]): void {
  const names = new Set<string>()
  for (const { name } of entries) {
    const key = name.toLowerCase()
    const climbs = name.startsWith('/') || name.split(/[/\\]/u).includes('..')
    if (climbs || names.has(key)) throw refuse('unsafe_workbook')
    names.add(key)
  }
}

/** Entries that reuse one another's bytes are how small archives inflate to terabytes. */
function checkOverlap(entries: readonly ZipEntry[], directory: number): void {
  const ordered = entries.toSorted((a, b) => a.headerOffset - b.headerOffset)
  for (const [place, { headerOffset, compressedBytes }] of ordered.entries()) {
    const limit = ordered[place + 1]?.headerOffset ?? directory
    if (headerOffset + localHeaderBytes + compressedBytes > limit) throw refuse('unsafe_workbook')
  }
}

function checkSizes(entries: readonly ZipEntry[], limits: WorkbookLimits): void {
  let total = 0
  for (const { method, compressedBytes, inflatedBytes } of entries) {
    if (method !== 0 && method !== 8) throw refuse('damaged_workbook')
    total += inflatedBytes
    const isBomb =
      inflatedBytes > limits.ratioFrom && inflatedBytes > compressedBytes * limits.ratio
    if (isBomb || inflatedBytes > limits.entryBytes || total > limits.inflatedBytes) {
      throw refuse('workbook_too_complex')
    }
  }
}
