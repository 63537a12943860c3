import { openScreen } from '@nguon/testing/browser/screens'
import type { Page } from '@playwright/test'
import { expectGoodLooks, wide } from './looks.ts'
import { expect, test } from './portal.ts'
import { holdComposition, pressWhileWriting } from './input-method.ts'

const VIEW = 'Ở trong nguồn lâu nhất'
const list = (page: Page) => page.getByRole('table', { name: 'Nguồn' })
const heads = (page: Page) => list(page).getByRole('columnheader')
const view = (page: Page) => page.getByRole('link', { name: new RegExp(VIEW, 'u') })
const chosen = (page: Page) => page.getByRole('region', { name: 'Các dòng đã chọn' })

test.describe.configure({ mode: 'serial' })

test('a view is built, shared, opened by somebody else, and comes back after it was deleted', async ({
  as,
}) => {
  const page = await as('planner', { viewport: wide })
  await openScreen(page, '/u/:u/candidates')
  await page.getByRole('combobox', { name: 'Bước' }).selectOption('sourced')
  await heads(page).filter({ hasText: 'Số ngày' }).getByRole('link').click()
  await page.getByRole('searchbox').fill('thi')
  await page.getByRole('button', { name: 'Cột' }).click()
  const columns = page.getByRole('dialog', { name: 'Cột' })
  await columns.getByRole('checkbox', { name: 'Giúp đỡ' }).check()
  await columns.getByRole('checkbox', { name: 'Việc kế tiếp và hạn' }).uncheck()
  await columns.getByRole('button', { name: 'Đưa lên trước: Giúp đỡ' }).click()
  await page.keyboard.press('Escape')
  const built = ['Họ và tên', 'Chi bộ', 'Bước', 'Giúp đỡ', 'Số ngày']
  await expect(heads(page)).toHaveText(built)
  await page.getByRole('button', { name: 'Lưu cách xem' }).click()
  const dialog = page.getByRole('dialog', { name: 'Lưu cách xem này' })
  await expect(dialog).toContainText('Chữ đã gõ để tìm không được lưu')
  await dialog.getByLabel('Tên cách xem').fill(VIEW)
  await dialog.getByRole('switch', { name: 'Chia sẻ với mọi người' }).click()
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(view(page)).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('searchbox')).toHaveValue('')
  const address = page.url()
  expect(address).not.toContain('thi')

  const other = await as('leader', { viewport: wide })
  await other.goto(address)
  await expect(heads(other)).toHaveText(built)
  await other.getByRole('button', { name: 'Việc với cách xem này' }).click()
  await expect(other.getByRole('menuitem')).toHaveText(['Mở đầu bằng cách xem này'])
  await other.getByRole('menuitem').click()
  await expect(other.getByText('Từ nay danh sách mở bằng')).toBeVisible()
  await openScreen(other, '/u/:u/candidates')
  await expect(other).toHaveURL(address)

  await page.getByRole('button', { name: 'Việc với cách xem này' }).click()
  await page.getByRole('menuitem', { name: 'Xóa' }).click()
  await expect(view(page)).toBeHidden()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(view(page)).toBeVisible()
  await page.getByRole('button', { name: 'Việc với cách xem này' }).click()
  await page.getByRole('menuitem', { name: 'Xóa' }).click()
  await expect(view(page)).toBeHidden()
})

test('the columns of an account are there after the next sign-in, until it takes them back', async ({
  as,
}) => {
  const page = await as('planner', { viewport: wide })
  await openScreen(page, '/u/:u/candidates')
  await expect(heads(page)).toHaveText(['Họ và tên', 'Chi bộ', 'Bước', 'Giúp đỡ', 'Số ngày'])
  await page.getByRole('button', { name: 'Cột' }).click()
  await page.getByRole('button', { name: 'Về các cột ban đầu' }).click()
  await page.keyboard.press('Escape')
  await expect(heads(page).last()).toHaveText('Việc kế tiếp và hạn')
  await page.reload()
  await expect(heads(page).last()).toHaveText('Việc kế tiếp và hạn')
})

test('rows are chosen by key, all that match are counted, and an act on them is undone later', async ({
  as,
}) => {
  const page = await as('planner', { viewport: wide })
  await openScreen(page, '/u/:u/candidates')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  const total = (await page.getByText(/ \/ \d+$/u).innerText()).split(' / ').at(-1) ?? ''
  await expect(chosen(page)).toContainText(`Đã chọn 2 trên ${total}`)
  await expectGoodLooks(page, 'chosen rows')
  await chosen(page)
    .getByRole('button', { name: `Chọn cả ${total}` })
    .click()
  await expect(chosen(page)).toContainText(`Đã chọn ${total} trên ${total}`)
  await chosen(page).getByRole('button', { name: 'Bỏ chọn' }).click()
  await expect(chosen(page)).toBeHidden()

  const boxes = list(page).getByRole('checkbox')
  await boxes.nth(1).check()
  await boxes.nth(2).check()
  await chosen(page).getByRole('button', { name: 'Phân công giúp đỡ' }).click()
  const drawer = page.getByRole('dialog', { name: 'Phân công giúp đỡ' })
  await drawer.getByRole('combobox', { name: 'Đảng viên giúp đỡ' }).fill('thi')
  await drawer.getByRole('option').first().click()
  await drawer.getByRole('button', { name: 'Xem trước' }).click()
  await expect(drawer.getByRole('list').getByRole('listitem')).toHaveCount(2)
  await drawer.getByRole('button', { name: 'Phân công cho 2 người' }).click()
  await expect(page.getByText('Đã phân công cho 2 người')).toBeVisible()

  await page.getByRole('link', { name: 'Việc đã làm gần đây' }).click()
  const history = page.getByRole('dialog', { name: 'Việc đã làm gần đây' })
  await expect(history.getByRole('listitem').first()).toContainText('Ka Lan')
  await history.getByRole('button', { name: 'Hoàn tác' }).first().click()
  const question = page.getByRole('dialog', { name: 'Hoàn tác việc này?' })
  await expect(question).toContainText('Thôi phân công cho 2 người')
  await question.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(history).toContainText('Đã hoàn tác cho 2 người')
})

test('the whole list opens for paper, and says how much of it there is', async ({ as }) => {
  const page = await as('planner', { viewport: wide })
  await openScreen(page, '/u/:u/candidates')
  await page.getByRole('link', { name: 'In cả danh sách' }).click()
  const said = page.getByText(/^Đang mở cả danh sách để in: \d+ dòng/u)
  const rows = Number(/\d+/u.exec(await said.innerText())?.[0])
  expect(rows).toBeGreaterThan(50)
  await expect(list(page).getByRole('row')).toHaveCount(rows + 1)
  await page.emulateMedia({ media: 'print' })
  await expect(said).toBeVisible()
  await expect(list(page).getByRole('checkbox').first()).toBeHidden()
})

test('nothing is searched, sent or moved while an input method writes', async ({ as }) => {
  const page = await as('planner', { viewport: wide })
  await openScreen(page, '/u/:u/candidates')
  const search = page.getByRole('searchbox')
  await search.focus()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const compose = await holdComposition(page)
  await compose.write('đặ')
  await pressWhileWriting(page, 'j')
  await expect(search).toHaveValue('đặ')
  await expect(page).toHaveURL(/candidates$/u)
  await compose.end('đặng')
  await expect(page).toHaveURL(/#q=/u)
  await expect(search).toHaveValue('đặng')

  await page.getByRole('button', { name: 'Lưu cách xem' }).click()
  const dialog = page.getByRole('dialog', { name: 'Lưu cách xem này' })
  await dialog.getByLabel('Tên cách xem').fill('Đặng')
  const before = asked.length
  await pressWhileWriting(page, 'Enter')
  await expect(dialog).toBeVisible()
  expect(asked.slice(before).filter((url) => url.includes('saveView'))).toEqual([])
})
