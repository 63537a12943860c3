import type { Logger } from 'pino'
import type { ChangeListener } from '@nguon/db/public/changes'
import { MISSING } from './page-cache/page-cache.ts'
import type { PageCache } from './page-cache/page-cache.ts'

/** Pages that list others: whatever is published may stand on them. */
const LISTS = new Set(['/', '/tin-tuc', MISSING])

const all = () => true

/**
 * Keeps the cache true to what the portal publishes: named pages are outdated at once and made
 * again in the background. A lost connection outdates everything, since notifications are lost
 * with it; the pages stay as snapshots.
 */
export function followChanges(
  cache: Pick<PageCache, 'outdate' | 'warm'>,
  log: Logger,
): ChangeListener {
  let wasConnected = false
  return {
    onPaths(paths) {
      const named = new Set(paths)
      const everything = named.has('*')
      const matches = everything ? all : (path: string) => named.has(path) || LISTS.has(path)
      const keys = cache.outdate(matches)
      log.debug({ paths: paths.length, pages: keys.length }, 'pages outdated')
      cache.warm(keys).catch(() => {})
    },
    onConnection(connected) {
      if (connected !== wasConnected)
        log[connected ? 'info' : 'warn']({ connected }, 'change notifications')
      wasConnected = connected
      if (!connected) cache.outdate(all)
    },
  }
}
