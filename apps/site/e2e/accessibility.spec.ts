import { sitePages } from '@nguon/testing/browser/screens'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { markSaved } from '../server/saved-notice.ts'
import { unavailablePage } from '../server/unavailable-page.ts'
import { openNewestArticle, sidewaysScroll } from './pages.ts'

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [360, 1366])
    test.describe(`in ${colorScheme} at ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } })

      for (const path of sitePages)
        test(`${path} has no axe finding and no sideways scroll`, async ({ page }) => {
          await page.goto(path)
          await openAllDetails(page)
          expect(await findings(page)).toEqual([])
          expect(await sidewaysScroll(page)).toBe(0)
        })

      test('what is served while the database is away has no axe finding', async ({ page }) => {
        await page.goto('/')
        const served = await page.request.get('/')
        const saved = { status: 200, contentType: 'text/html', location: null }
        const { body } = markSaved(
          { ...saved, body: await served.text() },
          Temporal.Instant.from('2026-04-01T00:00:00Z'),
        )
        const sheets = await page
          .locator('link[rel=stylesheet]')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
        for (const html of [body, unavailablePage(sheets)]) {
          await page.route('/saved', (route) =>
            route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
          )
          await page.goto('/saved')
          expect(await findings(page)).toEqual([])
          expect(await sidewaysScroll(page)).toBe(0)
          await page.unroute('/saved')
        }
      })

      test('an article has no axe finding and no sideways scroll', async ({ page }) => {
        await openNewestArticle(page)
        await openAllDetails(page)
        expect(await findings(page)).toEqual([])
        expect(await sidewaysScroll(page)).toBe(0)
      })
    })

test.describe('at 320 px, as of a screen of 1280 px at 400%', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  for (const path of sitePages)
    test(`${path} does not scroll sideways`, async ({ page }) => {
      await page.goto(path)
      expect(await sidewaysScroll(page)).toBe(0)
    })

  test('no page grows with a word that has no end', async ({ page }) => {
    for (const path of [...sitePages, await newestArticle(page)]) {
      await page.goto(path)
      await lengthenTexts(page, `https://example.vn/${'x'.repeat(200)}`)
      expect([path, await sidewaysScroll(page)]).toEqual([path, 0])
    }
  })
})

test('the keyboard reaches the text first', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Đến nội dung chính' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

/** Looked for in the page itself: it has no frames, for which axe would open a second page. */
async function findings(page: Page) {
  return (await new AxeBuilder({ page }).setLegacyMode().analyze()).violations
}

async function newestArticle(page: Page): Promise<string> {
  await openNewestArticle(page)
  return new URL(page.url()).pathname
}

/** Adds the word to every text outside tables, which scroll by themselves, and drawings. */
async function lengthenTexts(page: Page, word: string): Promise<void> {
  await page.locator('body').evaluate((body, more) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode())
      if (text.parentElement?.closest('table, svg, select, script') === null)
        text.textContent = `${text.textContent} ${more}`
  }, word)
}

async function openAllDetails(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '')
  })
}
