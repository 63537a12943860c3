import { expect, test as base } from '@playwright/test'
import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import { stateOf } from './people.ts'
import type { Who } from './people.ts'

type Fixtures = {
  /** A browser of its own for a person who has signed in before, or for a stranger. */
  as: (who: Who | 'stranger', options?: BrowserContextOptions) => Promise<Page>
}

/** Every browser of every journey is watched: no error in its console, no request to other hosts. */
export const test = base.extend<Fixtures>({
  as: async ({ browser, baseURL, contextOptions }, use) => {
    const contexts: BrowserContext[] = []
    const noises: string[] = []
    await use(async (who, options) => {
      const context = await browser.newContext({
        ...contextOptions,
        ...(baseURL === undefined ? {} : { baseURL }),
        locale: 'vi-VN',
        ...(who === 'stranger' ? {} : { storageState: stateOf(who) }),
        ...options,
      })
      contexts.push(context)
      watch(context, new URL(options?.baseURL ?? baseURL ?? '').host, noises)
      return await context.newPage()
    })
    for (const context of contexts) {
      for (const page of context.pages()) noises.push(...(await storedBy(page)))
      await context.close()
    }
    expect(noises, 'what no browser of this journey may show').toEqual([])
  },
})

export { expect }

/**
 * A refusal (4xx, and 503 of what is away) and a network that is gone are part of the product; the
 * browser reports a failed load.
 */
const REFUSAL =
  /^Failed to load resource: (?:the server responded with a status of (?:4\d\d|503)|net::ERR_(?:CONNECTION_REFUSED|INTERNET_DISCONNECTED))/u

function watch(context: BrowserContext, host: string, noises: string[]): void {
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !REFUSAL.test(message.text()))
      noises.push(`${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (error) => noises.push(String(error.error())))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.host !== host) noises.push(`request to ${url.host}`)
  })
}

/** What a page keeps in the browser besides preferences and how far each screen was scrolled. */
async function storedBy(page: Page): Promise<string[]> {
  if (!page.url().startsWith('http')) return []
  const stored = await page.evaluate(() =>
    [localStorage, sessionStorage].flatMap((storage) =>
      Object.keys(storage).map((key) => `${key}=${storage.getItem(key)}`),
    ),
  )
  return stored.filter(
    (entry) =>
      !entry.startsWith('nguon.preferences=') &&
      !/^react-router-scroll-positions=\{(?:"[a-z0-9]+":[\d.]+,?)*\}$/u.test(entry),
  )
}
