import { expect, test } from '@playwright/test'
import { openNewestArticle } from './pages.ts'

/** What a text of the figures is high, in pixels, once it breaks. */
const TWO_LINES = 36

test.describe('a reader on a phone without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

  test('reads the slogan, the newest article and the published figures', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('region', { name: 'Khẩu hiệu' })).toBeVisible()
    await openNewestArticle(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('article').getByRole('time').first()).toHaveText(
      /^(?:Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ nhật), \d\d\/\d\d\/\d{4}, \d\d:\d\d$/u,
    )

    await page
      .getByRole('navigation', { name: 'Các mục' })
      .getByRole('link', { name: 'Kết quả' })
      .click()
    await expect(page.getByRole('heading', { level: 1, name: 'Kết quả' })).toBeVisible()
    await expect(page.getByRole('img').first()).toBeVisible()
    const ofYear = page.getByRole('cell', { name: /40–45$/u }).getByText('/ 40–45', { exact: true })
    expect((await ofYear.boundingBox())?.height).toBeLessThan(TWO_LINES)
    await page.getByText('Xem bảng số liệu').last().click()
    const table = page.getByRole('table', { name: /Số liệu công bố đến hết/u })
    await expect(table).toBeVisible()
    expect(await table.getByRole('row').count()).toBeGreaterThan(1)
  })

  test('finds a way on from an address that leads nowhere', async ({ page }) => {
    const answer = await page.goto('/tin/khong-co-bai-nay')
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: 'Không tìm thấy trang này' })).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'Về trang chủ' }).click()
    await expect(page).toHaveURL('/')
  })
})

test('the table and the file say what the page says', async ({ page, request }) => {
  await page.goto('/ket-qua')
  const href = await page.getByRole('link', { name: 'Tải CSV' }).first().getAttribute('href')
  const csv = await (await request.get(href ?? '')).text()
  const lines = csv.trim().split('\r\n')
  await page.getByText('Xem bảng số liệu').last().click()
  const rows = page.getByRole('table', { name: /Số liệu công bố/u }).getByRole('row')
  await expect(rows).toHaveCount(lines.length)
})

test('paper gets the page, under the name of the committee, and not the furniture', async ({
  page,
}) => {
  for (const open of [() => openNewestArticle(page), () => page.goto('/ket-qua')]) {
    await page.emulateMedia({ media: 'screen' })
    await open()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('navigation', { name: 'Các mục' })).toBeHidden()
    await expect(page.getByRole('contentinfo')).toBeHidden()
    await expect(
      page.getByText('Đảng bộ xã Sơn Khê', { exact: true }).filter({ visible: true }),
    ).toHaveCount(1)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})

test('a page that the reader has is not sent again', async ({ request }) => {
  const first = await request.get('/')
  const again = await request.get('/', {
    headers: { 'if-none-match': first.headers()['etag'] ?? '' },
  })
  expect(again.status()).toBe(304)
})

test('strange addresses and claims change nothing', async ({ request }) => {
  for (const path of [
    '/tin/x.css',
    '/tin%2fx',
    '/tin/a;b',
    `/tin/${'a'.repeat(201)}`,
    '/tin-tuc?trang=2&trang=3',
    '/ket-qua?nam=1900',
    '/ket-qua/so-lieu.csv?nam=1930',
    '/.env',
  ]) {
    const answer = await request.get(path)
    expect([path, answer.status()]).toEqual([path, 404])
    expect(await answer.text()).toContain('Không tìm thấy trang này')
  }
  const plain = await (await request.get('/')).text()
  const claimed = await request.get('/?utm_source=zalo', {
    headers: { cookie: 'a=b', 'accept-language': 'en', 'x-forwarded-host': 'evil.example' },
  })
  expect(await claimed.text()).toBe(plain)
})
