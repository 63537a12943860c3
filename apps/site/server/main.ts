import { fileURLToPath } from 'node:url'
import { createLogger } from '@nguon/process/logger'
import { onShutdown } from '@nguon/process/shutdown'
import { announceReady } from '@nguon/process/supervised'
import { startTracing } from '@nguon/process/tracing/start-tracing'
import * as build from 'virtual:react-router/server-build'
import { parseConfig, readEnvironment } from '../src/config.ts'
import { listen } from './listen.ts'
import { startSite } from './start.ts'

/** The process of the public site. Vite builds it, with the pages, into `build/server/index.js`. */
const parsed = parseConfig(await readEnvironment(process.stdin))
if (!parsed.ok) {
  process.stderr.write(`The site cannot start:\n  ${parsed.problems.join('\n  ')}\n`)
  process.exit(2)
}
const { config } = parsed
const log = createLogger('site', config.logLevel)
const stopTracing = await startTracing('nguon-site', config.otlpEndpoint, log)
const clientFolder = fileURLToPath(new URL('../client', import.meta.url))
const site = startSite(config, { build, clientFolder }, log)
const server = listen(site.app.fetch, config, log)
onShutdown(log, [server.close, site.close, stopTracing], { graceMs: 10_000 })
await server.ready
announceReady()
