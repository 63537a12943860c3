import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'

const MAGIC = Buffer.from('NGUONBK1')
const SALT = 16
const PREFIX = 4
const HEADER = MAGIC.length + SALT + PREFIX
const CHUNK = 1024 * 1024
const TAG = 16
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }

/** The file cannot be opened with this key, or is not whole. */
class SealBroken extends Error {
  override readonly name = 'SealBroken'
}

/**
 * Chunks of AES-256-GCM under a key derived by scrypt. Each chunk's nonce holds its number, and the
 * last one is marked, so chunks can be neither reordered, repeated nor cut off unnoticed.
 */
export async function* seal(
  source: AsyncIterable<unknown>,
  secret: Buffer,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT)
  const prefix = randomBytes(PREFIX)
  const key = await deriveKey(secret, salt)
  yield Buffer.concat([MAGIC, salt, prefix])
  let number = 0
  for await (const { bytes, last } of inPieces(source, CHUNK)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(prefix, number))
    cipher.setAAD(mark(last))
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    number += 1
  }
}

/** The way back; throws `SealBroken`. Nothing of a chunk is given out before its tag was checked. */
export async function* unseal(
  source: AsyncIterable<unknown>,
  secret: Buffer,
): AsyncGenerator<Buffer> {
  let opened: { key: Buffer; prefix: Buffer } | undefined
  let number = 0
  for await (const { bytes, last } of inPieces(source, CHUNK + TAG, HEADER)) {
    if (!opened) {
      opened = await readHeader(bytes, secret)
      continue
    }
    if (bytes.length < TAG) throw new SealBroken()
    const decipher = createDecipheriv('aes-256-gcm', opened.key, nonce(opened.prefix, number))
    decipher.setAAD(mark(last))
    decipher.setAuthTag(bytes.subarray(-TAG))
    yield finish(decipher.update(bytes.subarray(0, -TAG)), () => decipher.final())
    number += 1
  }
  if (number === 0) throw new SealBroken()
}

function finish(start: Buffer, end: () => Buffer): Buffer {
  try {
    return Buffer.concat([start, end()])
  } catch {
    throw new SealBroken()
  }
}

async function readHeader(bytes: Buffer, secret: Buffer): Promise<{ key: Buffer; prefix: Buffer }> {
  const magic = bytes.subarray(0, MAGIC.length)
  if (bytes.length < HEADER || !magic.equals(MAGIC)) throw new SealBroken()
  const salt = bytes.subarray(MAGIC.length, MAGIC.length + SALT)
  return { key: await deriveKey(secret, salt), prefix: bytes.subarray(MAGIC.length + SALT) }
}

/** Cuts a stream into pieces of one size (the first may have another); the last may be shorter. */
async function* inPieces(
  source: AsyncIterable<unknown>,
  size: number,
  firstSize = size,
): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  const waiting: Buffer[] = []
  let length = 0
  let wanted = firstSize
  for await (const chunk of source) {
    if (!Buffer.isBuffer(chunk)) continue
    waiting.push(chunk)
    length += chunk.length
    // One byte more than a piece must be there before we know that it is not the last.
    if (length <= wanted) continue
    let bytes = Buffer.concat(waiting.splice(0))
    while (bytes.length > wanted) {
      yield { bytes: bytes.subarray(0, wanted), last: false }
      bytes = bytes.subarray(wanted)
      wanted = size
    }
    waiting.push(bytes)
    length = bytes.length
  }
  yield { bytes: Buffer.concat(waiting), last: true }
}

function deriveKey(secret: Buffer, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, COST, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

const mark = (last: boolean): Buffer => Buffer.from([last ? 1 : 0])

function nonce(prefix: Buffer, number: number): Buffer {
  const bytes = Buffer.alloc(12)
  prefix.copy(bytes)
  bytes.writeBigUInt64BE(BigInt(number), PREFIX)
  return bytes
}
