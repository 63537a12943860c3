import type { EncodedPage } from './encoded-page.ts'

export type StoredPage = {
  page: EncodedPage
  madeAt: number
  outdated: boolean
  /** The copy with the notice, made when the database is down. */
  saved: Promise<EncodedPage> | null
}

/** Pages by key within a number of bytes; a page that was not read for longest goes first. */
export function createPageStore(maxBytes: number) {
  const pages = new Map<string, StoredPage>()
  let total = 0

  const cost = (key: string, stored: StoredPage) =>
    // The copy with the notice is as large as the page.
    stored.page.bytes * 2 + key.length * 2

  const drop = (key: string) => {
    const stored = pages.get(key)
    if (stored === undefined) return
    total -= cost(key, stored)
    pages.delete(key)
  }

  return {
    get(key: string): StoredPage | undefined {
      const stored = pages.get(key)
      if (stored === undefined) return undefined
      pages.delete(key)
      pages.set(key, stored)
      return stored
    },
    peek: (key: string) => pages.get(key),
    put(key: string, stored: StoredPage): void {
      drop(key)
      if (cost(key, stored) > maxBytes) return
      pages.set(key, stored)
      total += cost(key, stored)
      for (const oldest of pages.keys()) {
        if (total <= maxBytes) return
        drop(oldest)
      }
    },
    outdate(key: string): void {
      const stored = pages.get(key)
      if (stored !== undefined) stored.outdated = true
    },
    keys: () => [...pages.keys()].toReversed(),
    size: () => pages.size,
    bytes: () => total,
  }
}
