import path from 'node:path'
import { parseConfig } from '@nguon/process/config'
import {
  fixedToday,
  host,
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
  VITE_PORT: port(5173),
})

export type Flags = {
  data?: string | undefined
  portalPort?: string | undefined
  sitePort?: string | undefined
  demo?: boolean | undefined
  vitePort?: string | undefined
}

export type Config = {
  databaseUrl: string | undefined
  dataDir: string
  portal: { host: string; port: number; origin: string }
  site: { host: string; port: number; origin: string }
  trustedProxies: string[]
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
  const parsed = parseConfig(schema, {
    ...env,
    DATA_DIR: flags.data ?? env['DATA_DIR'],
    PORTAL_PORT: flags.portalPort ?? env['PORTAL_PORT'],
    SITE_PORT: flags.sitePort ?? env['SITE_PORT'],
    VITE_PORT: flags.vitePort ?? env['VITE_PORT'],
  })
  return {
    databaseUrl: parsed.DATABASE_URL,
    dataDir: path.resolve(parsed.DATA_DIR),
    portal: {
      host: parsed.PORTAL_HOST,
      port: parsed.PORTAL_PORT,
      origin: parsed.PORTAL_ORIGIN ?? `http://localhost:${parsed.PORTAL_PORT}`,
    },
    site: {
      host: parsed.SITE_HOST,
      port: parsed.SITE_PORT,
      origin: parsed.SITE_ORIGIN ?? `http://localhost:${parsed.SITE_PORT}`,
    },
    trustedProxies: parsed.TRUSTED_PROXIES,
    logLevel: parsed.LOG_LEVEL,
    otlpEndpoint: parsed.OTEL_EXPORTER_OTLP_ENDPOINT,
    fixedToday: parsed.FIXED_TODAY ?? null,
    demo: flags.demo ?? false,
    vitePort: parsed.VITE_PORT,
  }
}
