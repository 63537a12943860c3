import { otlpEndpoint } from '@nguon/process/config-fields'
import { readSecrets } from '@nguon/process/secrets'
import type { KeyPair } from '@nguon/process/tls'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
)

const schema = z.object({
  SITE_PORT: port.default(4301),
  SITE_HOST: z.string().min(1).default('0.0.0.0'),
  SITE_METRICS_PORT: port.default(4311),
  SITE_DATABASE_URL: z
    .url({ protocol: /^postgres(?:ql)?$/u, error: 'must be a postgres:// address' })
    .describe('the database, as the role app_site'),
  SITE_TLS_KEY: z.string().optional(),
  SITE_TLS_CERT: z.string().optional(),
  SITE_ORIGIN: z.url({ protocol: /^https?$/u, error: 'must be an http(s):// address' }).optional(),
  SITE_HOSTS: list.default([]),
  SITE_CACHE_MIB: z.coerce.number().min(1).max(4096).default(64),
  SITE_TODAY: z.iso.date().optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

export type SiteConfig = {
  readonly port: number
  readonly host: string
  /** Port of the loopback listener of `/metrics`; 0 switches it off. */
  readonly metricsPort: number
  readonly databaseUrl: string
  /** The key and certificate to serve with; undefined, plain HTTP. */
  readonly tls: KeyPair | undefined
  /** The public address, without a slash at the end; null while nobody has named one. */
  readonly origin: string | null
  /** Host names answered beside those of the origin and of this machine. */
  readonly hosts: readonly string[]
  readonly cacheBytes: number
  /** A fixed day for the demo and tests; null means the database's clock. */
  readonly today: Temporal.PlainDate | null
  /** Where spans go; undefined, nothing is traced. */
  readonly otlpEndpoint: string | undefined
  readonly logLevel: z.infer<typeof schema>['LOG_LEVEL']
}

export type ParsedConfig = { ok: true; config: SiteConfig } | { ok: false; problems: string[] }

/** Reads the site's configuration; names every bad variable at once. */
export function parseConfig(env: Record<string, string | undefined>): ParsedConfig {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const { success, error, data: values } = schema.safeParse(filled)
  const wrong = error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
  const problems = [...wrong, ...halfPair(filled)]
  if (!success || problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    config: Object.freeze({
      port: values.SITE_PORT,
      host: values.SITE_HOST,
      metricsPort: values.SITE_METRICS_PORT,
      databaseUrl: values.SITE_DATABASE_URL,
      tls: tlsOf(values),
      origin: values.SITE_ORIGIN === undefined ? null : new URL(values.SITE_ORIGIN).origin,
      hosts: Object.freeze(values.SITE_HOSTS),
      cacheBytes: values.SITE_CACHE_MIB * 1024 * 1024,
      today: values.SITE_TODAY === undefined ? null : Temporal.PlainDate.from(values.SITE_TODAY),
      otlpEndpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT,
      logLevel: values.LOG_LEVEL,
    }),
  }
}

/** With half of a pair the site would serve in plain text, without a word. */
function halfPair(env: Record<string, unknown>): string[] {
  const names = ['SITE_TLS_KEY', 'SITE_TLS_CERT']
  const missing = names.filter((name) => env[name] === undefined)
  return missing.length === 1
    ? missing.map((name) => `${name}: key and certificate go together`)
    : []
}

function tlsOf({ SITE_TLS_KEY: key, SITE_TLS_CERT: cert }: z.output<typeof schema>) {
  return key === undefined || cert === undefined ? undefined : { key, cert }
}

/**
 * The environment of this process, with the address of the database from the file that `SECRETS_FILE`
 * names (systemd, containers), or with the variables that the parent writes as one JSON line to
 * standard input when `SITE_SECRETS=stdin`, so that a password never stands in an environment.
 */
export async function readEnvironment(input: AsyncIterable<Buffer | string>) {
  const env = { ...process.env }
  const file = env['SECRETS_FILE']
  if (file) return { ...env, SITE_DATABASE_URL: (await readSecrets('site', file)).databaseUrl }
  if (env['SITE_SECRETS'] !== 'stdin') return env
  const secrets = z.record(z.string(), z.string()).parse(JSON.parse(await firstLine(input)))
  return { ...env, ...secrets }
}

async function firstLine(input: AsyncIterable<Buffer | string>): Promise<string> {
  let text = ''
  for await (const chunk of input) {
    text += chunk.toString()
    if (text.includes('\n')) break
  }
  return text.split('\n', 1)[0] ?? ''
}
