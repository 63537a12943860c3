import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { PAGES, openNewestArticle, sidewaysScroll } from './pages.ts'

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [360, 1280])
    test.describe(`in ${colorScheme} at ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } })

      for (const path of PAGES)
        test(`${path} has no axe finding and no sideways scroll`, async ({ page }) => {
          await page.goto(path)
          await openAllDetails(page)
          expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
          expect(await sidewaysScroll(page)).toBe(0)
        })

      test('an article has no axe finding and no sideways scroll', async ({ page }) => {
        await openNewestArticle(page)
        await openAllDetails(page)
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
        expect(await sidewaysScroll(page)).toBe(0)
      })
    })

test.describe('at 320 px with text of double size', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  for (const path of PAGES)
    test(`${path} does not scroll sideways`, async ({ page }) => {
      await page.goto(path)
      expect(await sidewaysScroll(page)).toBe(0)
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

async function openAllDetails(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '')
  })
}
