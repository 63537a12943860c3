import { readFile } from 'node:fs/promises'
import { installation } from '@nguon/testing/browser/installation'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { call } from './call.ts'
import { holdDown } from './keyboard.ts'
import { expectGoodLooks, phone } from './looks.ts'
import { goTo } from './navigation.ts'
import { expect, test } from './portal.ts'

const TITLE = 'Sơn Khê thắp sáng nguồn đảng viên trẻ ở thôn xa'
const SAPO = 'Từ đầu năm, các chi bộ thôn đã giới thiệu những quần chúng trẻ đầu tiên đi học.'
const content = z.object({ id: z.uuid(), version: z.number() })

test.describe.configure({ mode: 'serial' })

test('the site has a home before anything is published', async ({ as }) => {
  const page = await as('stranger', { baseURL: installation.site })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(0)
  await expectGoodLooks(page, 'a home without anything published')
})

test('the figures of a month are frozen by one person and published by another', async ({ as }) => {
  const planner = await as('planner')
  await goTo(planner, 'Số liệu công khai')
  await expect(planner.getByRole('row', { name: /^Kết nạp đảng viên/u })).toContainText('40–45')
  await planner.getByRole('button', { name: 'Chốt số liệu tháng 3/2026' }).dblclick()
  await planner
    .getByRole('dialog')
    .getByRole('button', { name: /^Chốt số liệu/u })
    .click()
  await expect(planner.getByText('Đã chốt. Chờ người thứ hai công bố.')).toBeVisible()
  await planner
    .getByRole('region', { name: 'Các bản đã chốt' })
    .getByRole('link', { name: /^đến hết/iu })
    .first()
    .click()
  await expect(planner.getByText('Đồng chí đã chốt bản này; người khác công bố.')).toBeVisible()
  await expect(planner.getByRole('button', { name: 'Công bố' })).toBeDisabled()
  await expectGoodLooks(planner, 'an opened month that waits')

  const leader = await as('leader')
  await goTo(leader, 'Số liệu công khai')
  await leader
    .getByRole('link', { name: /^đến hết/iu })
    .first()
    .click()
  await leader.getByRole('button', { name: 'Công bố' }).click()
  await leader.getByRole('dialog').getByRole('button', { name: 'Công bố' }).click()
  await expect(leader.getByRole('main')).toContainText('Đã công bố')
  await expectGoodLooks(leader, 'an opened month that is published')
})

test('a slogan and an article are written by one person and published by another', async ({
  as,
}) => {
  const editor = await as('editor')
  await goTo(editor, 'Nội dung')
  await editor.getByRole('link', { name: 'Khẩu hiệu' }).click()
  await editor.getByRole('link', { name: 'Thêm khẩu hiệu' }).click()
  await editor.getByLabel('Dòng thứ nhất').fill('Mỗi chi bộ thôn mỗi năm bồi dưỡng ít nhất')
  await editor.getByLabel(/^Dòng thứ hai/u).fill('một quần chúng ưu tú trẻ tuổi')
  await editor.getByRole('textbox', { name: 'Hiện từ ngày' }).fill('01/03/2026')
  await editor.keyboard.press('Control+Enter')
  await editor.keyboard.press('Control+Enter')
  await editor.getByRole('button', { name: 'Gửi duyệt' }).click()
  await expect(editor.getByText('Chờ duyệt').first()).toBeVisible()

  await goTo(editor, 'Nội dung')
  await editor.getByRole('button', { name: 'Viết bài' }).focus()
  const title = editor.getByLabel('Tiêu đề', { exact: true })
  await holdDown('Enter', title)
  await title.fill(TITLE)
  await editor.getByLabel('Sapo').fill(SAPO)
  await editor.getByRole('combobox', { name: 'Chuyên mục' }).fill('Phát triển đảng viên')
  await editor.getByLabel('Tác giả').fill('Ka Lan')
  await editor.getByRole('button', { name: 'Đoạn văn', exact: true }).click()
  await editor
    .getByRole('textbox', { name: /Đoạn văn/u })
    .fill('Chi bộ thôn Bờ Lá họp dân vào tối thứ bảy để nghe người trẻ nói về nguyện vọng.')
  await expectGoodLooks(editor, 'an article as its author writes it')
  await editor.getByRole('button', { name: 'Gửi duyệt' }).click()
  await expect(editor.getByText('Chờ duyệt').first()).toBeVisible()
  await expect(editor.getByRole('button', { name: 'Đăng bài' })).toBeHidden()

  const publisher = await as('publisher')
  await goTo(publisher, 'Nội dung')
  await expect(publisher.getByRole('link', { name: 'Tất cả 1', exact: true })).toBeVisible()
  await publisher.getByRole('link', { name: TITLE }).first().click()
  await publisher.getByRole('button', { name: 'Đăng bài' }).click()
  await expect(publisher.getByText('Đang đăng').first()).toBeVisible()
  await goTo(publisher, 'Nội dung')
  await publisher.getByRole('link', { name: 'Khẩu hiệu' }).click()
  await publisher.getByRole('link', { name: /Mỗi chi bộ thôn/u }).click()
  await publisher.getByRole('button', { name: 'Đăng khẩu hiệu' }).click()
  await expect(publisher.getByText('Đang đăng').first()).toBeVisible()
})

test('a visitor reads all of it on a phone, with the portal stopped', async ({ browser }) => {
  const context = await browser.newContext({ viewport: phone, baseURL: installation.site })
  const page = await context.newPage()
  await expect(async () => {
    await page.goto('/')
    await expect(page.getByRole('heading', { name: TITLE })).toBeVisible({ timeout: 500 })
    await expect(page.getByText('một quần chúng ưu tú trẻ tuổi').first()).toBeVisible({
      timeout: 500,
    })
  }).toPass({ timeout: 20_000 })

  const portal = await portalProcess()
  process.kill(portal, 'SIGSTOP')
  try {
    await page.getByRole('link', { name: TITLE }).click()
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
    await expect(page.getByText(SAPO)).toBeVisible()
    await page
      .getByRole('navigation', { name: 'Các mục' })
      .getByRole('link', { name: 'Kết quả' })
      .click()
    await page.getByText('Xem bảng số liệu').last().click()
    const table = page.getByRole('table', { name: /Số liệu công bố đến hết/u })
    for (const share of ['2,8', '3,2', '4,0']) await expect(table).toContainText(share)
    await expect(table).toContainText('40–45')
    const missing = await page.goto('/tin/chua-tung-co')
    expect(missing?.status()).toBe(404)
  } finally {
    process.kill(portal, 'SIGCONT')
    await context.close()
  }
})

test('an article that is taken back leaves word of it at its address', async ({ as }) => {
  const editor = await as('editor')
  await goTo(editor, 'Nội dung')
  await expect(editor).toHaveURL(/\/content$/u)
  const [unit] = /[0-9a-f-]{36}/u.exec(editor.url()) ?? []
  const text = { type: 'paragraph', spans: [{ text: 'Họp ngày 2/4.' }] }
  const draft = { title: 'Lịch họp tháng 4', sapo: 'Các chi bộ họp đầu tháng.', body: [text] }
  const written = { ...draft, category: 'Thông báo', authorName: 'Ka Lan', image: null }
  const act = async (page: Page, name: string, input: object) => {
    const answer = await call(page, `content.articles.${name}`, input, unit)
    expect(answer.status, name).toBe(200)
    return answer.data
  }
  const { id, version } = content.parse(await act(editor, 'create', written))
  await act(editor, 'submit', { id, expectedVersion: version })
  const publisher = await as('publisher')
  await publisher.goto('/')
  const published = await act(publisher, 'publish', { id, expectedVersion: version })
  const { slug } = z.object({ slug: z.string() }).parse(published)
  await act(publisher, 'withdraw', { id, reason: 'Lịch đã đổi' })

  const page = await as('stranger', { baseURL: installation.site })
  await expect(async () => {
    await page.goto(`/tin/${slug}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bài này đã được gỡ', {
      timeout: 500,
    })
  }).toPass({ timeout: 20_000 })
  await expectGoodLooks(page, 'an article that was taken back')
})

/** The portal's process, as it says in its log. */
async function portalProcess(): Promise<number> {
  const lines = (await readFile(installation.portalLog, 'utf8')).trim().split('\n')
  return z.object({ pid: z.int().positive() }).parse(JSON.parse(lines.at(-1) ?? '')).pid
}
