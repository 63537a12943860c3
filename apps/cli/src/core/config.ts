import { isIPv6 } from 'node:net'
import { hostname } from 'node:os'
import path from 'node:path'
import { parseConfig } from '@nguon/process/config'
import {
  fixedToday,
  host,
  hostNames,
  logLevel,
  origin,
  otlpEndpoint,
  port,
  trustedProxies,
} from '@nguon/process/config-fields'
import { z } from 'zod'

export const repository = path.resolve(import.meta.dirname, '../../../..')

const schema = z.object({
  DATABASE_URL: z.string().optional(),
  DATA_DIR: z.string().default(path.join(repository, '.data')),
  PORTAL_HOST: host('127.0.0.1'),
  PORTAL_PORT: port(4300),
  PORTAL_ORIGIN: origin.optional(),
  SITE_HOST: host('0.0.0.0'),
  SITE_PORT: port(4301),
  SITE_ORIGIN: origin.optional(),
  TRUSTED_PROXIES: trustedProxies,
  LOG_LEVEL: logLevel,
  FIXED_TODAY: fixedToday,
  OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint,
  TLS_NAMES: hostNames,
  VITE_PORT: port(5173),
})

const secureOrigin = origin
  .refine((text) => text.startsWith('https:'), { error: 'must begin with https:// under --tls' })
  .optional()

/** Over TLS the portal is for other machines too. */
const overTls = schema.extend({
  PORTAL_HOST: host('0.0.0.0'),
  PORTAL_ORIGIN: secureOrigin,
  SITE_ORIGIN: secureOrigin,
})

export type Flags = {
  data?: string | undefined
  portalPort?: string | undefined
  sitePort?: string | undefined
  demo?: boolean | undefined
  tls?: boolean | undefined
  tlsName?: string[] | undefined
  vitePort?: string | undefined
}

export type Config = {
  databaseUrl: string | undefined
  dataDir: string
  portal: { host: string; port: number; origin: string }
  /** `isNamed`: other machines know the site by its origin; `localhost` is nobody's but this one's. */
  site: { host: string; port: number; origin: string; isNamed: boolean }
  trustedProxies: string[]
  /** Serve over TLS, by a certificate of an authority of our own. */
  tls: boolean
  /** Names of this machine beside those that it knows itself. */
  tlsNames: string[]
  logLevel: string
  /** Where all three processes send their spans; undefined, nowhere. */
  otlpEndpoint: string | undefined
  /** The day that all three processes take for today: for tests and the demo. */
  fixedToday: Temporal.PlainDate | null
  /** Fill an empty installation with demonstration data. */
  demo: boolean
  /** Where developers see the portal. */
  vitePort: number
}

/** Environment and command line together; flags win. Throws `ConfigFault`. */
export function readConfig(env: Record<string, string | undefined>, flags: Flags = {}): Config {
  const tls = flags.tls ?? false
  const parsed = parseConfig(tls ? overTls : schema, {
    ...env,
    DATA_DIR: flags.data ?? env['DATA_DIR'],
    PORTAL_PORT: flags.portalPort ?? env['PORTAL_PORT'],
    SITE_PORT: flags.sitePort ?? env['SITE_PORT'],
    TLS_NAMES: flags.tlsName?.join(',') || env['TLS_NAMES'],
    VITE_PORT: flags.vitePort ?? env['VITE_PORT'],
  })
  const base = baseOf(tls, parsed.TLS_NAMES)
  return {
    databaseUrl: parsed.DATABASE_URL,
    dataDir: path.resolve(parsed.DATA_DIR),
    portal: {
      host: parsed.PORTAL_HOST,
      port: parsed.PORTAL_PORT,
      origin: parsed.PORTAL_ORIGIN ?? `${base}:${parsed.PORTAL_PORT}`,
    },
    site: {
      host: parsed.SITE_HOST,
      port: parsed.SITE_PORT,
      origin: parsed.SITE_ORIGIN ?? `${base}:${parsed.SITE_PORT}`,
      isNamed: parsed.SITE_ORIGIN !== undefined || tls,
    },
    tls,
    tlsNames: parsed.TLS_NAMES,
    trustedProxies: parsed.TRUSTED_PROXIES,
    logLevel: parsed.LOG_LEVEL,
    otlpEndpoint: parsed.OTEL_EXPORTER_OTLP_ENDPOINT,
    fixedToday: parsed.FIXED_TODAY ?? null,
    demo: flags.demo ?? false,
    vitePort: parsed.VITE_PORT,
  }
}

/** Scheme and host of both addresses where nobody named them. */
function baseOf(tls: boolean, [name = hostname().toLowerCase()]: readonly string[]): string {
  if (!tls) return 'http://localhost'
  return `https://${isIPv6(name) ? `[${name}]` : name}`
}
