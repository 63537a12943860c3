import { writeSync } from 'node:fs'
import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino'

const SECRET_FIELDS = [
  'password',
  'passwordHash',
  'token',
  'cookie',
  'authorization',
  'secrets',
  'databaseUrl',
  'hmacKey',
  'dataKeys',
]

/** One JSON line per event on stdout; secrets by field name and the values in database errors stay out. */
export function createLogger(
  name: string,
  level = 'info',
  destination: DestinationStream = output,
): Logger {
  const options = {
    name,
    level,
    redact: {
      paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: '[redacted]',
    },
    serializers: { err: describeError },
  }
  return pino(options, destination)
}

/**
 * Our output, which waits for whoever reads it slowly, so that nothing piles up in memory or is lost at an
 * exit. Only what it refuses is lost: a full disk under the log may not end who serves. pino's own
 * destination ends the process on that, and waits for ever at its exit.
 */
const output: DestinationStream = {
  write: (line) => {
    let rest: Uint8Array = Buffer.from(line)
    while (rest.length > 0) rest = rest.subarray(writeSome(rest))
  },
}

/** How much of it is done with. */
function writeSome(bytes: Uint8Array): number {
  try {
    return writeSync(STDOUT, bytes)
  } catch (error) {
    if (!isFullPipe(error)) return bytes.length
    Atomics.wait(never, 0, 0, RETRY_MS)
    return 0
  }
}

const STDOUT = 1
const RETRY_MS = 10
const never = new Int32Array(new SharedArrayBuffer(4))

const isFullPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EAGAIN'

/**
 * PostgreSQL quotes the offending value in message and detail, and that may be a person's. Of a
 * database error only the code and the objects concerned are kept.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  if ('severity' in error && 'code' in error) {
    const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
    return {
      type: 'DatabaseError',
      code: error.code,
      table: Reflect.get(error, 'table'),
      constraint: Reflect.get(error, 'constraint'),
      routine: Reflect.get(error, 'routine'),
      stack: frames.join('\n'),
    }
  }
  const { type, message, stack } = stdSerializers.err(error)
  return { type, message, stack, ...('code' in error ? { code: error.code } : {}) }
}
