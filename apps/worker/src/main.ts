import { createLogger } from '@nguon/process/logger'
import { readSecrets } from '@nguon/process/secrets'
import { onShutdown } from '@nguon/process/shutdown'
import { announceReady } from '@nguon/process/supervised'
import { readConfig } from './config.ts'
import { startWorker } from './start-worker.ts'
import { crontab, tasks } from './tasks/all.ts'

const config = readConfig()
const log = createLogger('worker', config.LOG_LEVEL)
const { databaseUrl } = await readSecrets('worker', config.SECRETS_FILE)
const fixedToday = config.FIXED_TODAY ?? null
const worker = await startWorker({ databaseUrl, fixedToday, log, tasks, crontab })
onShutdown(log, [worker.stop])
announceReady()
log.info({ tasks: tasks.map(({ name }) => name) }, 'worker ready')

await worker.ended
process.exit(1)
