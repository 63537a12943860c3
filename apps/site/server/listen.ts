import { createAdaptorServer } from '@hono/node-server'
import { closeServer } from '@nguon/process/close-server'
import { listenOn } from '@nguon/process/listen'
import { serverOver } from '@nguon/process/tls'
import type { Logger } from 'pino'
import type { SiteConfig } from '../src/config.ts'

type Fetch = (request: Request) => Response | Promise<Response>

/** Limits against readers that never finish asking. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 10_000,
  maxHeaderSize: 8_192,
} as const

/** Serves the app from `ready` on; `close` lets running requests finish and takes no new ones. */
export function listen(
  fetch: Fetch,
  { host, port, tls }: Pick<SiteConfig, 'host' | 'port' | 'tls'>,
  log: Logger,
) {
  const server = createAdaptorServer({ fetch, ...serverOver(tls, LIMITS) })
  const ready = listenOn(server, port, host).then(
    () => log.info({ port }, 'site ready'),
    (error: unknown) => {
      log.fatal({ err: error }, 'site cannot listen')
      process.exit(1)
    },
  )
  return { ready, close: () => closeServer(server) }
}
