import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'

/** Waits for data and fonts, then takes what a user sees, or the whole length of the page. */
export async function capture(page: Page, file: string, fullPage = false): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await page.waitForLoadState('networkidle')
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  await page.screenshot({ path: file, fullPage, animations: 'disabled', caret: 'hide' })
}

/** A browser of its own that has nobody signed in. */
export async function newPage(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 860 },
    ...options,
  })
  return await context.newPage()
}

export async function signIn(page: Page, userName: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Tên đăng nhập').fill(userName)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}
