import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { createPool } from '@nguon/db/client/pool'
import { closeServer } from '@nguon/process/close-server'
import { checkHealth } from '@nguon/process/health'
import { listenOn } from '@nguon/process/listen'
import { createLogger } from '@nguon/process/logger'
import { createMetrics } from '@nguon/process/metrics'
import { readSecrets } from '@nguon/process/secrets'
import { onShutdown } from '@nguon/process/shutdown'
import { announceReady } from '@nguon/process/supervised'
import { serverOver } from '@nguon/process/tls'
import { startTracing } from '@nguon/process/tracing/start-tracing'
import { readConfig } from './config.ts'
import { createPortalApp } from './http/app.ts'
import { createServices } from './services.ts'

const config = readConfig()
const logger = createLogger('portal', config.LOG_LEVEL)
const stopTracing = await startTracing('nguon-portal', config.OTEL_EXPORTER_OTLP_ENDPOINT, logger)
const secrets = await readSecrets('portal', config.SECRETS_FILE)
const pool = createPool(secrets.databaseUrl, {
  max: 16,
  onError: (err) => logger.warn({ err }, 'database connection lost'),
})
const services = createServices(pool, secrets, {
  dataDir: config.DATA_DIR,
  fixedToday: config.FIXED_TODAY ?? null,
})
const app = createPortalApp({
  services,
  logger,
  origin: config.PORTAL_ORIGIN,
  trustedProxies: config.TRUSTED_PROXIES,
  buildDir: join(import.meta.dirname, '../../admin/build/client'),
  health: () => checkHealth({ database: () => pool.query('select 1') }),
  metrics: createMetrics('portal'),
})

const limits = { requestTimeout: 60_000, headersTimeout: 10_000, maxHeaderSize: 16 * 1024 }
const server = createAdaptorServer({ fetch: app.fetch, ...serverOver(secrets.tls, limits) })
await listenOn(server, config.PORTAL_PORT, config.PORTAL_HOST)
logger.info({ host: config.PORTAL_HOST, port: config.PORTAL_PORT }, 'portal listens')
onShutdown(logger, [() => closeServer(server), () => pool.end(), stopTracing])
announceReady()
