import { expect, test } from '@playwright/test'
import type { Page, Response } from '@playwright/test'
import { openNewestArticle } from './pages.ts'

type Loaded = { url: URL; type: string; bytes: number }

/** Everything a page loads, with its size on the wire. */
async function loadOf(page: Page, open: () => Promise<unknown>): Promise<Loaded[]> {
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  await open()
  await page.waitForLoadState('networkidle')
  return await Promise.all(
    responses.map(async (response) => {
      const { responseBodySize } = await response.request().sizes()
      const type = response.request().resourceType()
      return { url: new URL(response.url()), type, bytes: responseBodySize }
    }),
  )
}

const sum = (loaded: Loaded[]) => loaded.reduce((total, { bytes }) => total + bytes, 0)

test.use({ viewport: { width: 360, height: 740 } })

test('home is light, asks only us, and brings no script', async ({ page, baseURL }) => {
  const loaded = await loadOf(page, () => page.goto('/'))
  const host = new URL(baseURL ?? '').host
  expect(loaded.filter(({ url }) => url.host !== host)).toEqual([])
  expect(loaded.filter(({ type }) => type === 'script')).toEqual([])
  expect(await page.locator('script').count()).toBe(0)

  const text = loaded.filter(({ type }) => type !== 'image')
  expect(text.length).toBeLessThanOrEqual(5)
  expect(sum(text)).toBeLessThanOrEqual(64_000)
  expect(sum(loaded)).toBeLessThanOrEqual(150_000)
  expect(sum(loaded.filter(({ type }) => type === 'document'))).toBeLessThanOrEqual(30_000)
  expect(sum(loaded.filter(({ type }) => type === 'stylesheet'))).toBeLessThanOrEqual(14_000)
  expect(sum(loaded.filter(({ type }) => type === 'font'))).toBeLessThanOrEqual(20_480)
})

test('an article brings data for search engines, and no script that runs', async ({ page }) => {
  const loaded = await loadOf(page, () => openNewestArticle(page))
  expect(loaded.filter(({ type }) => type === 'script')).toEqual([])
  const scripts = page.locator('script')
  await expect(scripts).toHaveCount(1)
  await expect(scripts).toHaveAttribute('type', 'application/ld+json')
  expect(JSON.parse(await scripts.innerText())).toMatchObject({ '@type': 'NewsArticle' })
})

test('no page leaves anything with the reader', async ({ page, context }) => {
  for (const path of ['/', '/tin-tuc', '/ket-qua']) await page.goto(path)
  expect(await context.cookies()).toEqual([])
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
})
