import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** Opens the newest article from the home page, as a reader would. */
export async function openNewestArticle(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('article').getByRole('heading', { level: 2 }).getByRole('link').click()
  await expect(page).toHaveURL(/\/tin\/[a-z0-9-]+$/u)
}

/** How far the page can be scrolled sideways, in pixels. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}
