import { fileURLToPath } from 'node:url'
import { createLogger } from '@nguon/process/logger'
import { onShutdown } from '@nguon/process/shutdown'
import { announceReady } from '@nguon/process/supervised'
import { startTracing } from '@nguon/process/tracing/start-tracing'
import { parseConfig, readEnvironment } from '../src/config.ts'
import { listen } from './listen.ts'

const parsed = parseConfig(await readEnvironment(process.stdin))
if (!parsed.ok) {
  process.stderr.write(`The site cannot start:\n  ${parsed.problems.join('\n  ')}\n`)
  process.exit(2)
}
const { config } = parsed
const log = createLogger('site', config.logLevel)
const stopTracing = await startTracing('nguon-site', config.otlpEndpoint, log)
const build = fileURLToPath(new URL('../build', import.meta.url))

// React chooses its build by NODE_ENV when it is first imported, so only now.
const { startSite } = await import('./start.ts')
const site = await startSite(config, build, log)
const server = listen(site.app.fetch, config, log)
onShutdown(log, [server.close, site.close, stopTracing], { graceMs: 10_000 })
await server.ready
announceReady()
