import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { PASSWORD, stateOf } from './people.ts'
import type { Who } from './people.ts'

/** Fills in the form of the sign-in screen that the page shows. */
export async function signIn(page: Page, userName: string, password: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(userName)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

/** The first sign-in of an account: the one-time password must be replaced before anything else. */
export async function signInFirst(page: Page, userName: string, oneTime: string): Promise<void> {
  await signIn(page, userName, oneTime)
  await expect(page.getByRole('heading', { level: 1, name: 'Đổi mật khẩu' })).toBeVisible()
  await page.getByLabel('Mật khẩu hiện tại').fill(oneTime)
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSWORD)
  await page.getByLabel('Nhập lại mật khẩu mới').fill(PASSWORD)
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Đổi mật khẩu' })).toBeHidden()
}

/** Keeps the signed-in browser for the journeys that follow. */
export async function keepSignedIn(page: Page, who: Who): Promise<void> {
  await page.context().storageState({ path: stateOf(who) })
}
