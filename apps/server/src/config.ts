import { configOrExit } from '@nguon/process/config'
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

const schema = z.object({
  PORTAL_HOST: host('127.0.0.1'),
  PORTAL_PORT: port(4300),
  PORTAL_ORIGIN: origin.default('http://127.0.0.1:4300'),
  TRUSTED_PROXIES: trustedProxies,
  DATA_DIR: z.string().min(1),
  LOG_LEVEL: logLevel,
  FIXED_TODAY: fixedToday,
  OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint,
  SECRETS_FILE: z.string().optional(),
})

export type Config = Readonly<z.infer<typeof schema>>

export function readConfig(): Config {
  return configOrExit(schema, process.env)
}
