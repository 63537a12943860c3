import type { Logger } from 'pino'
import type { ServerBuild } from 'react-router'
import { createPublicCaller } from '@nguon/api/public/router'
import { listenForChanges } from '@nguon/db/public/changes'
import { openPublicDatabase } from '@nguon/db/public/client'
import type { SiteConfig } from '../src/config.ts'
import { createHostCheck } from './allowed-hosts.ts'
import { createApp } from './app.ts'
import { followChanges } from './follow-changes.ts'
import { createMetrics, serveMetrics } from './metrics.ts'
import { createPageCache } from './page-cache/page-cache.ts'
import { isOutage } from './outage.ts'
import { createRenderer } from './renderer.ts'
import { markSaved } from './saved-notice.ts'
import { readStaticFiles } from './static-files.ts'
import { withTracedLoaders } from './traced-loaders.ts'
import { unavailablePage } from './unavailable-page.ts'

type Built = { build: ServerBuild; clientFolder: string }

/** Puts the site together from what was built: the app to serve and the way to stop everything. */
export function startSite(config: SiteConfig, { build, clientFolder }: Built, log: Logger) {
  const onError = (error: Error) => log.warn({ reason: error.name }, 'database connection lost')
  const db = openPublicDatabase({ url: config.databaseUrl, onError })
  const api = createPublicCaller({ db, fixedToday: config.today })
  const render = createRenderer({ build: withTracedLoaders(build), api, origin: config.origin })
  const cache = createPageCache({ render, isOutage, markSaved, maxBytes: config.cacheBytes })
  const stop = listenForChanges(config.databaseUrl, followChanges(cache, log))
  const files = readStaticFiles(clientFolder)
  const metrics = createMetrics(cache)
  const metricsServer = serveMetrics(metrics.registry, config.metricsPort, log)
  const app = createApp({
    cache,
    files,
    isAllowedHost: createHostCheck(config.origin, config.hosts),
    unavailablePage: unavailablePage([...files.keys()].filter((path) => path.endsWith('.css'))),
    log,
    observe: metrics.observe,
  })
  return {
    app,
    close: async () => {
      metricsServer?.close()
      await stop()
      await db.destroy()
    },
  }
}
