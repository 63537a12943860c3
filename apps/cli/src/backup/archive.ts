import { createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { errorCode } from '../core/fault.ts'

const header = z.strictObject({
  path: z.string(),
  size: z.int().min(0),
  kind: z.enum(['file', 'folder']),
})
type Header = z.infer<typeof header>

const frame = (entry: Header): Buffer => {
  const text = Buffer.from(JSON.stringify(entry))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  return Buffer.concat([length, text])
}

export const folderEntry = (name: string): Buffer => frame({ path: name, size: 0, kind: 'folder' })

export const textEntry = (name: string, text: string): Buffer => {
  const bytes = Buffer.from(text)
  return Buffer.concat([frame({ path: name, size: bytes.length, kind: 'file' }), bytes])
}

/**
 * One file as it is while the server writes to it: exactly the size it had when it was opened. The
 * write-ahead log repairs what was torn. A file that vanished meanwhile yields nothing; returns
 * whether it was there.
 */
export async function* fileEntry(file: string, name: string): AsyncGenerator<Buffer, boolean> {
  const handle = await open(file).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error
  })
  if (!handle) return false
  try {
    const { size } = await handle.stat()
    yield frame({ path: name, size, kind: 'file' })
    let sent = 0
    if (size > 0) {
      for await (const chunk of handle.createReadStream({ end: size - 1, autoClose: false })) {
        if (!Buffer.isBuffer(chunk)) continue
        sent += chunk.length
        yield chunk
      }
    }
    if (sent < size) yield Buffer.alloc(size - sent)
    return true
  } finally {
    await handle.close()
  }
}

/** Writes an archive's entries below the folder that `target` names for each. */
export async function unpack(
  source: AsyncIterable<unknown>,
  target: (name: string) => string,
): Promise<void> {
  const reader = createReader(source)
  for (;;) {
    const length = await reader.take(4)
    if (length === undefined) return
    const text = await reader.take(length.readUInt32BE())
    const entry = header.parse(JSON.parse(text?.toString('utf8') ?? ''))
    const file = target(safe(entry.path))
    if (entry.kind === 'folder') {
      await mkdir(file, { recursive: true, mode: 0o700 })
      continue
    }
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    await pipeline(
      Readable.from(reader.parts(entry.size)),
      createWriteStream(file, { mode: 0o600 }),
    )
  }
}

function safe(name: string): string {
  const parts = name.split('/')
  if (path.isAbsolute(name) || parts.includes('..')) throw new Error(`bad path in archive: ${name}`)
  return name
}

type Reader = {
  /** Exactly so many bytes, or undefined at the end. */
  take: (size: number) => Promise<Buffer | undefined>
  parts: (size: number) => AsyncGenerator<Buffer>
}

function createReader(source: AsyncIterable<unknown>): Reader {
  const iterator = source[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  const more = async (): Promise<boolean> => {
    const { value, done } = await iterator.next()
    if (done) return false
    if (Buffer.isBuffer(value)) rest = rest.length === 0 ? value : Buffer.concat([rest, value])
    return true
  }
  return {
    take: async (size) => {
      while (rest.length < size) {
        if (await more()) continue
        if (rest.length === 0) return undefined
        throw new Error('the archive is cut off')
      }
      const taken = rest.subarray(0, size)
      rest = rest.subarray(size)
      return taken
    },
    async *parts(size) {
      let left = size
      while (left > 0) {
        if (rest.length === 0 && !(await more())) throw new Error('the archive is cut off')
        const part = rest.subarray(0, left)
        rest = rest.subarray(part.length)
        left -= part.length
        yield part
      }
    },
  }
}
