import { pathOfKey } from '../page-key.ts'
import { encodePage, renderedOf } from './encoded-page.ts'
import type { EncodedPage, RenderedPage } from './encoded-page.ts'
import { createPageStore } from './page-store.ts'
import type { StoredPage } from './page-store.ts'

/** The key of the one page that stands for every address that leads nowhere. */
export const MISSING = 'missing'

export type PageCacheOptions = {
  /** Renders a key (or `MISSING`); rejects when the page cannot be made. */
  render: (key: string) => Promise<RenderedPage>
  /** Whether a failed render means that none would succeed now; else only its own page is broken. */
  isOutage: (error: unknown) => boolean
  /** The same page with the notice that it is a saved copy of `madeAt`. */
  markSaved: (page: RenderedPage, madeAt: Temporal.Instant) => RenderedPage
  maxBytes: number
  /** After this a page is still served, and made again behind the reader's back. */
  freshMs?: number
  /** While renders fail, one is tried this often; in between snapshots answer at once. */
  retryMs?: number
  now?: () => number
}

export type PageCache = ReturnType<typeof createPageCache>

/** Thrown when a page has no snapshot and cannot be made. */
export class PageUnavailable extends Error {
  override readonly name = 'PageUnavailable'
}

const MOST_BROKEN = 1_000
const DAY_MS = 86_400_000
const HANOI_MS = 7 * 3_600_000

/** The day in Vietnam, as a number: cheap, because it is asked for every answer. */
const dayOf = (instant: number) => Math.floor((instant + HANOI_MS) / DAY_MS)

type Flight = { promise: Promise<StoredPage>; outdated: boolean }

/**
 * Whole pages as bytes. One render per key at a time; bounded by bytes, the least read go first;
 * a page named outdated, or of an earlier day (slogans and rules begin and end at midnight), is made
 * again before it is served, unless the database is down: then the saved copy is served and says so.
 */
export function createPageCache(options: PageCacheOptions) {
  const { render, isOutage, markSaved, freshMs = 60_000, retryMs = 2_000, now = Date.now } = options
  const store = createPageStore(options.maxBytes)
  const flights = new Map<string, Flight>()
  const counts = { hits: 0, renders: 0, failures: 0, saved: 0 }
  /** When the last render failed for everybody, and when each broken page failed for itself. */
  let failedAt: number | undefined
  const broken = new Map<string, number>()

  const isCurrent = ({ outdated, madeAt }: StoredPage) =>
    !outdated && dayOf(madeAt) === dayOf(now())
  const isOver = (at: number | undefined) => at === undefined || now() - at >= retryMs
  const mayTry = (key: string) => isOver(failedAt) && isOver(broken.get(key))

  async function make(key: string, flight: { outdated: boolean }): Promise<StoredPage> {
    counts.renders += 1
    const madeAt = now()
    try {
      const page = await encodePage(await render(key))
      failedAt = undefined
      broken.delete(key)
      const stored = { page, madeAt, outdated: flight.outdated, saved: null }
      store.put(key, stored)
      return stored
    } catch (error) {
      counts.failures += 1
      if (isOutage(error)) failedAt = now()
      else {
        if (broken.size >= MOST_BROKEN) broken.clear()
        broken.set(key, now())
      }
      throw new PageUnavailable(key, { cause: error })
    } finally {
      flights.delete(key)
    }
  }

  function refresh(key: string): Promise<StoredPage> {
    const running = flights.get(key)
    if (running !== undefined) return running.promise
    const { promise, resolve, reject } = Promise.withResolvers<StoredPage>()
    const flight = { promise, outdated: false }
    flights.set(key, flight)
    make(key, flight).then(resolve, reject)
    return promise
  }

  async function saved(stored: StoredPage): Promise<EncodedPage> {
    counts.saved += 1
    const madeAt = Temporal.Instant.fromEpochMilliseconds(stored.madeAt)
    stored.saved ??= encodePage(markSaved(renderedOf(stored.page), madeAt))
    return await stored.saved
  }

  /** The bytes of a page. Rejects with `PageUnavailable` only when there is not even a saved copy. */
  async function get(key: string): Promise<{ page: EncodedPage; saved: boolean }> {
    const stored = store.get(key)
    if (stored !== undefined && isCurrent(stored) && failedAt === undefined) {
      if (now() - stored.madeAt > freshMs && mayTry(key)) refresh(key).catch(() => {})
      counts.hits += 1
      return { page: stored.page, saved: false }
    }
    if (!mayTry(key)) {
      if (stored === undefined) throw new PageUnavailable(key)
      return { page: await saved(stored), saved: true }
    }
    if (failedAt !== undefined) failedAt = now()
    try {
      const joined = flights.get(key)?.outdated === true
      const made = await refresh(key)
      const current = joined && made.outdated ? await refresh(key) : made
      return { page: current.page, saved: false }
    } catch (error) {
      if (stored === undefined) throw error
      return { page: await saved(stored), saved: true }
    }
  }

  /** Marks pages as outdated by path, whatever their parameters; returns their keys. */
  function outdate(matches: (path: string) => boolean): string[] {
    for (const [key, flight] of flights) if (matches(pathOfKey(key))) flight.outdated = true
    const keys = store.keys().filter((key) => matches(pathOfKey(key)))
    for (const key of keys) store.outdate(key)
    return keys
  }

  /** Makes pages again, one after the other, so that readers do not wait for them. */
  async function warm(keys: string[]): Promise<void> {
    for (const key of keys) {
      if (!isOver(failedAt)) return
      await flights.get(key)?.promise.catch(() => {})
      if (store.peek(key)?.outdated !== false) await refresh(key).catch(() => {})
    }
  }

  return {
    get,
    outdate,
    warm,
    stats: () => ({ ...counts, pages: store.size(), bytes: store.bytes() }),
  }
}
