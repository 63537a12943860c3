import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { createPublicCaller } from '@nguon/api/public/router'
import { openPublicDatabase } from '@nguon/db/public/client'
import { createLogger } from '@nguon/process/logger'
import { onShutdown } from '@nguon/process/shutdown'
import { announceReady } from '@nguon/process/supervised'
import { createRequestHandler } from 'react-router'
import type { ServerBuild } from 'react-router'
import { createServer as createVite } from 'vite'
import { parseConfig, readEnvironment } from '../src/config.ts'
import { createRenderContext } from './render-context.ts'

/** The site for developers: sources through Vite, every request rendered anew, scripts for reload. */
const parsed = parseConfig(await readEnvironment(process.stdin))
if (!parsed.ok) {
  process.stderr.write(`The site cannot start:\n  ${parsed.problems.join('\n  ')}\n`)
  process.exit(2)
}
const { config } = parsed
const log = createLogger('site-dev', config.logLevel)
const db = openPublicDatabase({ url: config.databaseUrl })
const api = createPublicCaller({ db, fixedToday: config.today })
const root = fileURLToPath(new URL('..', import.meta.url))
const server = createServer()
// Over our own server the browser hears of changes: a port of Vite's own would be one for all.
const vite = await createVite({ root, server: { middlewareMode: true, ws: { server } } })

const onFailure = (error: unknown) => log.error({ err: error }, 'render failed')

async function render(request: Request): Promise<Response> {
  const loaded: Record<string, unknown> = await vite.ssrLoadModule(
    'virtual:react-router/server-build',
  )
  if (!isBuild(loaded)) throw new Error('Vite gave no server build')
  const context = createRenderContext(loaded, { api, origin: config.origin, onFailure })
  return await createRequestHandler(loaded, 'development')(request, context)
}

function isBuild(value: object): value is ServerBuild {
  return 'entry' in value && 'routes' in value && 'assets' in value
}

const listener = getRequestListener(render)
server.on('request', (request, response) => {
  vite.middlewares(request, response, () => {
    listener(request, response).catch((error: unknown) => log.error({ err: error }, 'no answer'))
  })
})
server.listen(config.port, config.host, () => {
  log.info({ port: config.port }, 'site ready')
  announceReady()
})
onShutdown(log, [() => server.close(), () => vite.close(), () => db.destroy()])
