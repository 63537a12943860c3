import { openScreen } from '@nguon/testing/browser/screens'
import type { Page } from '@playwright/test'
import { expectGoodLooks, wide } from './looks.ts'
import { entry } from './navigation.ts'
import { questions, refuse } from './outage.ts'
import { expect, test } from './portal.ts'

const retry = (page: Page) => page.getByRole('alert').getByRole('button', { name: 'Thử lại' })
const titleOf = (page: Page) => page.getByLabel('Tiêu đề', { exact: true })

test('screens that cannot be shown say so', async ({ as }) => {
  const page = await as('planner', { viewport: wide })
  await openScreen(page, '/u/:u/candidates')
  const unit = page.url().replace(/\/candidates.*$/u, '')
  const nobody = '01a22a70-0000-7000-8000-000000000000'
  for (const gone of [nobody, nobody.slice(0, -2)]) {
    await page.goto(`${unit}/candidates/${gone}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không có trang này')
    const home = page.getByRole('main').getByRole('link', { name: 'Về trang đầu' })
    await expect(home).toHaveAttribute('href', '/')
  }
  await expectGoodLooks(page, 'a candidate who is not there')

  const secretary = await as('secretary', { viewport: wide })
  await secretary.goto(`${unit}/units`)
  await expect(secretary.getByRole('alert')).toHaveCount(1)
  await expectGoodLooks(secretary, 'a screen without the right to it')

  const cut = await as('planner', { viewport: wide })
  const seen = Promise.withResolvers<void>()
  await cut.route(questions, (route) => seen.promise.then(() => refuse(route)))
  await cut.goto('/first-hour')
  await expect(cut.getByRole('status').getByText('Đang tải', { exact: true })).toBeVisible()
  seen.resolve()
  await expect(cut.getByRole('alert')).toBeVisible()
  await expectGoodLooks(cut, 'an address that could not be opened')
  await cut.unroute(questions)
  await retry(cut).click()
  await expect(entry(cut, 'Tổng quan')).toBeVisible()
})

test('an account that was known is known while nothing answers', async ({ as }) => {
  const page = await as('planner', { viewport: wide })
  await openScreen(page, '/u/:u/rules')
  await page.clock.setFixedTime(Date.now() + 60_000)
  await page.route(questions, refuse)
  await entry(page, 'Tổng quan').click()
  await expect(retry(page)).toBeVisible()
  await expect(entry(page, 'Tổng quan')).toHaveAttribute('aria-current', 'page')
})

test('a slow network, a server that is away and a device without a network are told apart', async ({
  as,
}) => {
  const page = await as('planner', { viewport: wide })
  await openScreen(page, '/u/:u/rules')
  const main = page.getByRole('main')
  const said = (words: string) =>
    expect(main.getByText(words, { exact: true }).first()).toBeVisible()
  await page.clock.install()
  const away = Promise.withResolvers<void>()
  await page.route(questions, (route) => away.promise.then(() => route.abort('connectionrefused')))
  await entry(page, 'Tổng quan').click()
  await expect(main.getByRole('status').filter({ hasText: 'Đang tải' }).first()).toBeVisible()
  await page.clock.fastForward(8_000)
  await said('Mạng chậm, vẫn đang tải')

  away.resolve()
  await said('Chưa nối được máy chủ, đang thử lại')
  await page.context().setOffline(true)
  await said('Không có kết nối mạng')
  await expect(async () => {
    await page.clock.runFor(1_000)
    await expect(retry(page).first()).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(main).toContainText('Thiết bị này đang không có kết nối mạng.')

  await page.context().setOffline(false)
  await page.unroute(questions)
  await retry(page).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tổng quan' })).toBeVisible()
})

test('two versions of an article are compared once the newer is read', async ({ as }) => {
  const page = await as('editor', { viewport: wide })
  await openScreen(page, '/u/:u/content')
  await page.getByRole('button', { name: 'Viết bài' }).click()
  await titleOf(page).waitFor()
  const other = await page.context().newPage()
  await other.goto(page.url())
  const saved = other.waitForResponse('**/content.articles.save*')
  await retitle(other, 'Chi bộ thôn Bờ Lá họp dân')
  await saved

  await page.route('**/content.articles.get*', refuse)
  await retitle(page, 'Bờ Lá nghe người trẻ')
  await expect(retry(page)).toBeVisible()
  await page.unroute('**/content.articles.get*')
  await retry(page).click()
  await expect(page.getByRole('alert')).toContainText('Chi bộ thôn Bờ Lá họp dân')
})

async function retitle(page: Page, title: string): Promise<void> {
  await titleOf(page).fill(title)
  await page.keyboard.press('Tab')
}
