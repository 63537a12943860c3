import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { keyPair } from './tls.ts'

const key = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32, {
  error: 'must be 32 bytes in base64',
})

/** Keys of encrypted columns: new values take `current`, older ones stay readable. */
const dataKeys = z.strictObject({ current: z.string(), keys: z.record(z.string(), key) })

const full = z.strictObject({ databaseUrl: z.url(), dataKeys, hmacKey: key })
/** The portal may be given a certificate to serve with. */
const served = full.extend({ tls: keyPair.optional() })
const publicOnly = z.strictObject({ databaseUrl: z.url() })

type Secrets = {
  portal: z.infer<typeof served>
  site: z.infer<typeof publicOnly>
  worker: z.infer<typeof full>
}
export type ProcessName = keyof Secrets
export type SecretsFor<Name extends ProcessName> = Secrets[Name]

const parsers: {
  [Name in ProcessName]: (received: unknown) => z.ZodSafeParseResult<Secrets[Name]>
} = {
  portal: (received) => served.safeParse(received),
  site: (received) => publicOnly.safeParse(received),
  worker: (received) => full.safeParse(received),
}

/**
 * The secrets of this process, and no other's. `nguon start` hands them over the IPC channel; a
 * process started by systemd or a container reads them from the file named by `secretsFile`.
 * They never stand in the environment.
 */
export async function readSecrets<Name extends ProcessName>(
  name: Name,
  secretsFile?: string,
): Promise<SecretsFor<Name>> {
  const received: unknown = secretsFile
    ? JSON.parse(await readFile(secretsFile, 'utf8'))
    : await askParent(name)
  const parsed: z.ZodSafeParseResult<SecretsFor<Name>> = parsers[name](received)
  // The error's own text could quote a secret, so only the fields are named.
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')
  throw new Error(`The secrets of ${name} are incomplete: ${fields}`)
}

const ANSWER = z.object({ type: z.literal('secrets'), secrets: z.unknown() })

function askParent(name: ProcessName): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  if (!process.send) {
    return Promise.reject(
      new Error(`${name} is started by "nguon start", or with SECRETS_FILE naming its secrets.`),
    )
  }
  const timer = setTimeout(() => reject(new Error('No secrets arrived within 10 s')), 10_000)
  const listen = (message: unknown): void => {
    const answer = ANSWER.safeParse(message)
    if (!answer.success) return
    process.off('message', listen)
    clearTimeout(timer)
    resolve(answer.data.secrets)
  }
  process.on('message', listen)
  process.send({ type: 'send_secrets' })
  return promise
}
