import type { Locator, Page } from '@playwright/test'

/** The entry of the navigation that leads to a screen. */
export const entry = (page: Page, screen: string): Locator =>
  page
    .getByRole('navigation', { name: 'Các màn hình' })
    .getByRole('link', { name: screen, exact: true })

/** Opens the portal and goes to a screen as users do. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await page.goto('/')
  await entry(page, screen).click()
}
