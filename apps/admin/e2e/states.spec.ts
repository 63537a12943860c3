import { openScreen } from '@nguon/testing/browser/screens'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { call } from './call.ts'
import { citationInForce } from './citation-in-force.ts'
import { expectGoodLooks, phone, wide } from './looks.ts'
import { refuse } from './outage.ts'
import { expectGoodOverlay } from './overlays.ts'
import { COMMITTEE, PASSWORD, PEOPLE } from './people.ts'
import { expect, test } from './portal.ts'

test.describe.configure({ timeout: 180_000 })

const me = z.object({ committees: z.tuple([z.object({ rootUnitId: z.uuid() })]) })
const nodes = z.array(z.object({ id: z.uuid() }))
const accounts = z.array(z.object({ id: z.uuid(), userName: z.string() }))

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const submit = (page: Page, name: string) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name })
    .last()
    .click()
    .then(() => expect(page.getByRole('alert').first()).toBeVisible())

test('what the header opens is accessible and keeps the focus', async ({ as }) => {
  const page = await as('planner', { viewport: wide })
  await openScreen(page, '/u/:u/overview')
  await page.getByText('Cách tính').click()
  await expectGoodLooks(page, 'the method of the overview')

  const search = button(page, /Tìm màn hình/u)
  await expectGoodOverlay({ opener: search, overlay: dialog(page, /^Tìm/u) })
  await page.keyboard.press('Control+k')
  await dialog(page, /^Tìm/u).getByRole('textbox').fill('không có gì như thế')
  await expect(page.getByText('Không có mục nào khớp')).toBeVisible()
  await expectGoodLooks(page, 'a search without hits')
  await page.keyboard.press('Escape')
  await expectGoodOverlay({ opener: button(page, 'Trợ giúp'), overlay: dialog(page, 'Trợ giúp') })

  const account = button(page, /Ka Lan/u)
  await account.click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expectGoodLooks(page, 'the menu of the account')
  await page.keyboard.press('Escape')
  await expect(account).toBeFocused()

  await page.setViewportSize(phone)
  await button(page, 'Thêm').click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expectGoodLooks(page, 'the menu of more places', false)
  await page.keyboard.press('Escape')
  await expect(button(page, 'Thêm')).toBeFocused()
})

test('a candidate: preview, steps, facts, masked values', async ({ as }) => {
  const page = await as('planner', { viewport: wide })
  await openScreen(page, '/u/:u/candidates')
  await page.getByRole('row').nth(1).getByRole('cell').nth(2).click()
  await expect(page.getByRole('complementary')).toBeVisible()
  await expectGoodLooks(page, 'the preview of a candidate')
  await page.getByRole('searchbox').fill('không ai tên như thế')
  await expect(page.getByText('Không có dòng nào khớp')).toBeVisible()
  await expectGoodLooks(page, 'a list that nothing matches')

  await openScreen(page, '/u/:u/candidates >')
  await page.setViewportSize({ width: 768, height: 1024 })
  for (const step of await page.getByRole('list', { name: 'Các bước' }).getByRole('listitem').all())
    await expect(step.locator('span').first()).toBeVisible()
  await page.setViewportSize(wide)
  const drawers = [
    ['Phân công giúp đỡ', 'Phân công giúp đỡ'],
    ['Ghi việc đã xảy ra', 'Ghi việc đã xảy ra'],
  ] as const
  for (const [act, name] of drawers)
    await expectGoodOverlay({
      opener: page.getByRole('link', { name: act, exact: true }),
      overlay: dialog(page, name),
      during: () => submit(page, 'Ghi'),
    })
  await expectGoodOverlay({
    opener: button(page, /Tôn giáo/u),
    overlay: dialog(page, /Tôn giáo/u),
    during: () => submit(page, 'Hiện'),
  })
})

test('a form with its errors, and the question before it is left', async ({ as }) => {
  const page = await as('planner', { viewport: wide })
  await openScreen(page, '/u/:u/candidates/new')
  for (const [field, rule] of [
    ['Ngày sinh', 'ageMinimumYears'],
    ['Học vấn', 'schoolingMinimum'],
  ] as const)
    await expect(page.getByRole('textbox', { name: field })).toHaveAccessibleDescription(
      await citationInForce(page, rule),
    )
  await button(page, 'Ghi vào nguồn').click()
  await expect(page.getByRole('alert')).toBeFocused()
  await expectGoodLooks(page, 'a form with its errors')
  await page.getByLabel('Họ và tên').fill('Cil Múp Hà Poh')
  await expectGoodOverlay({
    opener: page.getByRole('link', { name: 'Tổng quan', exact: true }),
    overlay: dialog(page, 'Bỏ phần chưa ghi?'),
  })
})

test('a drawer asks before its unsaved input is lost', async ({ as }) => {
  const page = await as('planner', { viewport: wide })
  await openScreen(page, '/u/:u/units')
  await button(page, 'Thêm đơn vị').click()
  const drawer = dialog(page, /^Thêm đơn vị/u)
  const name = drawer.getByRole('textbox').first()
  await name.fill('Chi bộ thôn Liêng Srônh')
  const question = dialog(page, 'Bỏ phần chưa ghi?')
  for (const close of [
    () => page.keyboard.press('Escape'),
    () => drawer.getByRole('button', { name: 'Đóng', exact: true }).click(),
    () => drawer.getByRole('button', { name: 'Hủy' }).click(),
  ]) {
    await close()
    await expect(question).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(question).toBeHidden()
    await expect(name).toHaveValue('Chi bộ thôn Liêng Srônh')
  }
  await page.keyboard.press('Escape')
  await expectGoodLooks(page, 'the question over a drawer')
  await question.getByRole('button', { name: 'Bỏ và rời đi' }).click()
  await expect(drawer).toBeHidden()
  await expect(button(page, 'Thêm đơn vị')).toBeFocused()
})

test('changes of the structure', async ({ as }) => {
  const page = await as('planner', { viewport: wide })
  await openScreen(page, '/u/:u/units')
  await page.getByRole('main').getByRole('table').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/units\/[0-9a-f-]{36}/u)
  await expect(button(page, 'Chuyển đơn vị')).toBeVisible()
  for (const [act, save] of [
    ['Thêm đơn vị', 'Thêm đơn vị'],
    ['Đổi tên', 'Đổi tên'],
    ['Chuyển đơn vị', 'Chuyển đơn vị'],
  ] as const)
    await expectGoodOverlay({
      opener: button(page, act),
      overlay: dialog(page, new RegExp(`^${act}`, 'u')),
      during: () => submit(page, save),
    })
  await page.route('**/units.search*', refuse)
  await page.getByRole('searchbox').fill('không đơn vị nào')
  await expect(page.getByRole('alert')).toContainText('Chưa tải được phần này')
  await page.unroute('**/units.search*')
  await button(page, 'Thử lại').click()
  await expect(page.getByText('Không có đơn vị nào khớp')).toBeVisible()
  await expectGoodLooks(page, 'a tree that nothing matches')
})

test('questions about an account, and accounts that nothing matches', async ({ as }) => {
  const page = await as('admin', { viewport: wide })
  await openScreen(page, '/accounts >')
  for (const act of ['Đặt lại mật khẩu', 'Khóa tài khoản'])
    await expectGoodOverlay({ opener: button(page, act), overlay: page.getByRole('dialog') })
  await expectGoodOverlay({
    opener: button(page, /^Thu hồi/u).first(),
    overlay: page.getByRole('dialog'),
  })
  await page.goto('/accounts#q=khong-ai')
  await expect(page.getByText('Không có dòng nào khớp')).toBeVisible()
  await expectGoodLooks(page, 'accounts that nothing matches')
  await page.goto('/accounts/new')
  await button(page, 'Tạo tài khoản').click()
  await expect(page.getByRole('alert')).toBeFocused()
  await expectGoodLooks(page, 'a new account with its errors')
})

test('the reason for a withdrawal, the figures and a list without content', async ({ as }) => {
  const page = await as('publisher', { viewport: wide })
  for (const screen of ['/u/:u/content >', '/u/:u/content/slogans >']) {
    await openScreen(page, screen)
    await expectGoodOverlay({
      opener: button(page, 'Rút khỏi trang công khai'),
      overlay: page.getByRole('dialog'),
      during: async () => {
        await button(page, 'Rút khỏi trang công khai').last().click()
        await expect(page.getByRole('dialog').getByRole('textbox')).toHaveAttribute('aria-invalid')
      },
    })
  }
  await openScreen(page, '/u/:u/content')
  await page.getByRole('link', { name: 'Chờ duyệt 0', exact: true }).click()
  await expect(page.getByText('Không có bài nào ở trạng thái này')).toBeVisible()
  await expectGoodLooks(page, 'a list without content')
  await page.getByRole('main').getByRole('link', { name: 'Tất cả', exact: true }).click()
  await expect(page.getByRole('main').getByRole('listitem')).not.toHaveCount(0)

  const planner = await as('planner', { viewport: wide })
  await openScreen(planner, '/u/:u/figures')
  await expectGoodOverlay({
    opener: button(planner, /^Chốt số liệu/u),
    overlay: planner.getByRole('dialog'),
  })
})

test('the check of the log keeps the focus', async ({ as }) => {
  const page = await as('admin', { viewport: wide })
  await openScreen(page, '/audit')
  await expectGoodOverlay({
    opener: button(page, 'Kiểm tra chuỗi niêm phong'),
    overlay: dialog(page, 'Kiểm tra chuỗi niêm phong'),
    during: () => expect(page.getByText(/Nhật ký nguyên vẹn/u)).toBeVisible(),
  })
})

test('another unit to choose', async ({ as }) => {
  const admin = await as('admin')
  await admin.goto('/accounts')
  const root = me.parse((await call(admin, 'auth.me')).data).committees[0].rootUnitId
  const planner = await as('planner')
  await planner.goto('/')
  const [below] = nodes.parse((await call(planner, 'units.tree', { parentId: root }, root)).data)
  const known = accounts.parse((await call(admin, 'accounts.list')).data)
  const reader = known.find(({ userName }) => userName === PEOPLE.auditor.userName)
  await call(admin, 'accounts.grant', { accountId: reader?.id, unitId: below?.id, role: 'reader' })

  const page = await as('auditor', { viewport: wide })
  await openScreen(page, '/u/:u/audit')
  await button(page, /^Đơn vị/u).click()
  const switcher = page.getByRole('combobox', { name: /^Đơn vị/u })
  await expect(page.getByRole('listbox')).toBeVisible()
  const current = page.getByRole('option').and(page.locator('[aria-current=true]'))
  await expect(current).toHaveText(COMMITTEE)
  await page.keyboard.press('ArrowDown')
  await expectGoodLooks(page, 'the choice of the unit')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
  await expect(switcher).toBeFocused()
})

test('the demo says that it is one, and nothing else does', async ({ as }) => {
  const page = await as('planner', { viewport: wide })
  await openScreen(page, '/u/:u/overview')
  const banner = page.getByText('Bản dùng thử: số liệu minh họa, ngày cố định 01/04/2026.')
  await expect(banner).toBeVisible()
  await page.route('**/auth.me*', async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace('"demo":true', '"demo":false')
    await route.fulfill({ response: answer, body })
  })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(banner).toHaveCount(0)
})

test('a session that ends under the work, and a sign-in that fails', async ({ as }) => {
  const page = await as('planner', { viewport: wide })
  await openScreen(page, '/u/:u/overview')
  await page.context().clearCookies()
  await page.getByRole('link', { name: 'Cây tổ chức', exact: true }).click()
  const again = dialog(page, 'Phiên làm việc đã hết')
  await expect(again.getByLabel('Mật khẩu', { exact: true })).toBeVisible()
  await expectGoodLooks(page, 'the sign-in over the work')
  await page.keyboard.press('Escape')
  await expect(again).toBeVisible()
  await again.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
  await button(page, 'Đăng nhập').click()
  await expect(page.getByRole('treeitem').first()).toBeVisible()

  const stranger = await as('stranger', { viewport: wide })
  await openScreen(stranger, '/sign-in')
  await button(stranger, 'Đăng nhập').click()
  await expect(stranger.getByRole('alert')).toBeFocused()
  await expectGoodLooks(stranger, 'a sign-in with its errors')
})
