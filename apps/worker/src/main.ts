import { join } from 'node:path'
import { createFolderStore } from '@nguon/api/files/file-store'
import { openVault } from '@nguon/api/vault/open-vault'
import { createLogger } from '@nguon/process/logger'
import { createMetrics } from '@nguon/process/metrics'
import { readSecrets } from '@nguon/process/secrets'
import { onShutdown } from '@nguon/process/shutdown'
import { serveStatus } from '@nguon/process/status-server'
import { announceReady } from '@nguon/process/supervised'
import { startTracing } from '@nguon/process/tracing/start-tracing'
import { readConfig } from './config.ts'
import { checkWorker } from './health.ts'
import { addWorkerGauges, createJobCounter } from './metrics.ts'
import { startWorker } from './start-worker.ts'
import { allTasks, crontab } from './tasks/all.ts'

const config = readConfig()
const log = createLogger('worker', config.LOG_LEVEL)
const stopTracing = await startTracing('nguon-worker', config.OTEL_EXPORTER_OTLP_ENDPOINT, log)
const secrets = await readSecrets('worker', config.SECRETS_FILE)
const vault = openVault(secrets)
const files = createFolderStore(join(config.DATA_DIR, 'files'), vault)
const tasks = allTasks({ vault, files })
const registry = createMetrics('worker')
const worker = await startWorker({
  databaseUrl: secrets.databaseUrl,
  fixedToday: config.FIXED_TODAY ?? null,
  log,
  tasks,
  crontab,
  observe: createJobCounter(registry),
})
addWorkerGauges(registry, worker, config.DATA_DIR)
const closeStatus = serveStatus(
  { health: () => checkWorker(worker), registry },
  config.WORKER_PORT,
  log,
)
onShutdown(log, [closeStatus, worker.stop, stopTracing])
announceReady()
log.info({ tasks: tasks.map(({ name }) => name) }, 'worker ready')

await worker.ended
process.exit(1)
