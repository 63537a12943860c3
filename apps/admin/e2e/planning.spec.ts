import { openScreen } from '@nguon/testing/browser/screens'
import { z } from 'zod'
import { call } from './call.ts'
import { entry, goTo } from './navigation.ts'
import { expect, test } from './portal.ts'
import { UNANIMOUS } from './vote.ts'

const seen = z.object({ lastSeq: z.number() })
test('the year at a glance says what the workbook says', async ({ as }) => {
  const page = await as('planner')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Tổng quan năm 2026' })).toBeVisible()
  const result = page.getByRole('region', { name: 'Kết quả' })
  for (const [level, needed, share] of [
    ['Tối thiểu', '40', '2,8%'],
    ['Tối đa', '45', '3,2%'],
    ['Phấn đấu', '57', '4,0%'],
    ['Dân tộc thiểu số', '13–18', '–'],
  ] as const) {
    const row = result.getByRole('row', { name: new RegExp(`^${level}`, 'u') })
    await expect(row).toContainText(needed)
    await expect(row).toContainText(share)
  }
  await expect(result).toContainText('1.420')
  await expect(page.getByText('222 quần chúng ưu tú')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Đến nội dung chính' })).toBeFocused()
})

test('the 7 units without a source and the 4 with only ineligible ones are found', async ({
  as,
}) => {
  const page = await as('planner')
  await page.goto('/')
  await page
    .getByRole('region', { name: '11 đơn vị chưa thể kết nạp' })
    .getByRole('link', { name: 'Mở' })
    .click()
  const rows = page.getByRole('main').getByRole('row')
  await page.getByRole('link', { name: 'Hết nguồn 7' }).click()
  await expect(rows).toHaveCount(1 + 7)
  await page.getByRole('link', { name: 'Có nguồn, chưa đủ điều kiện 4' }).click()
  await expect(rows).toHaveCount(1 + 4)
  await expect(rows.last()).toContainText('232-QĐ/TW ngày 20/01/2025, Điều 1')
  await page.reload()
  await expect(rows).toHaveCount(1 + 4)
})

test('candidates are found without marks, and the list stands in the address', async ({ as }) => {
  const page = await as('planner')
  await goTo(page, 'Nguồn')
  await page.getByRole('searchbox').fill('dang thu dung')
  await expect(page).toHaveURL(/\/candidates#q=/u)
  await expect(page.getByRole('link', { name: 'Đặng Thu Dung' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('searchbox')).toHaveValue('dang thu dung')
  await expect(page.getByRole('link', { name: 'Đặng Thu Dung' })).toBeVisible()
  // A row is clicked before the address has followed what was typed.
  await page.getByRole('searchbox').fill('dang thu')
  await page.getByRole('link', { name: 'Đặng Thu Dung' }).click()
  await expect(page.getByRole('heading', { name: 'Đặng Thu Dung' })).toBeVisible()
  await expect(page).toHaveURL(/\/candidates\/[0-9a-f-]{36}$/u)
})

test('the order and the page of the list stand in the address', async ({ as }) => {
  const page = await as('planner')
  await goTo(page, 'Nguồn')
  const table = page.getByRole('table', { name: 'Nguồn' })
  const days = async () => {
    const cells = await table.locator('td[data-align="end"]').allInnerTexts()
    return cells.map(Number)
  }
  const head = table.getByRole('columnheader', { name: 'Số ngày' })
  await head.getByRole('link').click()
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await head.getByRole('link').click()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await expect.poll(async () => isRising(await days())).toBe(true)
  const first = await days()

  await page.getByRole('link', { name: 'Trang sau' }).click()
  await expect(page.getByRole('status').filter({ hasText: '51–100' })).toBeVisible()
  const names = await table.getByRole('link').allInnerTexts()
  const second = await days()
  expect(isRising([...first, ...second])).toBe(true)
  await page.reload()
  await expect(page.getByRole('status').filter({ hasText: '51–100' })).toBeVisible()
  expect(await table.getByRole('link').allInnerTexts()).toEqual(names)
  await expect(head).toHaveAttribute('aria-sort', 'descending')

  const printed = page.getByText('Bản in này chỉ có trang đang xem')
  await expect(printed).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(printed).toBeVisible()
  const [note, rows] = [await printed.boundingBox(), await table.boundingBox()]
  expect(note?.y).toBeLessThan(rows?.y ?? 0)
  const views = page.getByRole('navigation', { name: 'Nguồn' }).getByRole('link')
  await expect(views.filter({ hasText: 'Đang theo dõi' })).toBeVisible()
  await expect(views.filter({ hasText: 'Quá hạn' })).toBeHidden()
})

const isRising = (values: number[]): boolean =>
  values.length > 1 && values.every((value, at) => at === 0 || value >= (values[at - 1] ?? 0))

test('the preview of a candidate leaves Escape to menus and Enter to links', async ({ as }) => {
  const page = await as('planner')
  await goTo(page, 'Nguồn')
  const preview = page.getByRole('complementary', { name: 'Xem nhanh' })
  const row = page.getByRole('table', { name: 'Nguồn' }).getByRole('row').nth(1)
  await row.getByRole('cell').nth(2).click()
  await expect(preview).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(preview).toBeHidden()
  await row.getByRole('cell').nth(2).click()
  await expect(preview).toBeVisible()
  await page.getByRole('button', { name: /Ka Lan/u }).click()
  const menu = page.getByRole('menu')
  await expect(menu.locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(preview).toBeVisible()
  await entry(page, 'Cây tổ chức').press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Cây tổ chức' })).toBeVisible()
})

test('the list of candidates comes with less than 200 kB of JavaScript', async ({ as }) => {
  const page = await as('planner')
  await openScreen(page, '/u/:u/candidates')
  await expect(page.getByRole('table', { name: 'Nguồn' })).toBeVisible()
  const sizes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => name.endsWith('.js'))
      .map(({ name, encodedBodySize }) => [name, encodedBodySize] as const),
  )
  const bytes = [...new Map(sizes).values()].reduce((sum, size) => sum + size, 0)
  expect(bytes).toBeGreaterThan(100_000)
  expect(bytes).toBeLessThan(200_000)
})

test('j moves the focus down the list, and a screen that follows takes it over', async ({ as }) => {
  const page = await as('planner', { viewport: { width: 1366, height: 500 } })
  await goTo(page, 'Nguồn')
  const names = page.getByRole('table', { name: 'Nguồn' }).getByRole('cell').getByRole('link')
  await expect(names.first()).toBeVisible()
  for (const at of [0, 1, 2, 3, 4, 5, 6]) {
    await page.keyboard.press('j')
    await expect(names.nth(at)).toBeFocused()
    await expect(names.nth(at)).toBeInViewport({ ratio: 1 })
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/candidates\/[0-9a-f-]{36}$/u)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('the tree shows the chosen unit, keeps the focus on it, and opens down to it', async ({
  as,
}) => {
  const page = await as('planner')
  await goTo(page, 'Cây tổ chức')
  const unit = (name: string) => page.getByRole('tree').getByRole('link', { name, exact: true })
  await unit('Đảng bộ liên thôn Đạ Tràng').press('ArrowRight')
  const cell = unit('Chi bộ thôn Đạ Tràng 3')
  await cell.press('Enter')
  await expect(page.getByRole('heading', { name: 'Chi bộ thôn Đạ Tràng 3' })).toBeVisible()
  await expect(cell).toBeFocused()
  await page.reload()
  await expect(cell).toBeVisible()
})

test('a step that the rules forbid is refused with rule, document and article', async ({ as }) => {
  const page = await as('planner')
  await page.goto('/')
  await page
    .getByRole('region', { name: '11 đơn vị chưa thể kết nạp' })
    .getByRole('link', { name: 'Chi bộ thôn Đưng Trang' })
    .click()
  await expect(page.getByRole('banner')).toContainText('Chi bộ thôn Đưng Trang')
  await expect(page.getByRole('region', { name: 'Nguồn theo bước' })).toBeVisible()
  await expect(page.getByRole('region', { name: /^Đơn vị theo/u })).toBeHidden()
  await entry(page, 'Nguồn').click()
  await page.getByRole('table', { name: 'Nguồn' }).getByRole('link').last().click()
  await expect(page).toHaveURL(/\/candidates\/[0-9a-f-]{36}$/u)
  await expect(page.getByText('Chưa đủ điều kiện xét kết nạp')).toBeVisible()
  const [unitId = '', caseId = ''] = page.url().match(/[0-9a-f-]{36}/gu) ?? []
  const ask = (procedure: string, input: object) =>
    call(page, procedure, { caseId, ...input }, unitId)
  const helpers = z
    .array(z.object({ memberId: z.uuid() }))
    .parse((await ask('candidates.helpers', {})).data)
  const introducers = helpers
    .slice(0, 2)
    .map(({ memberId }) => ({ kind: 'official_member', memberId }))
  const step = async (command: object) => {
    const { lastSeq } = seen.parse((await ask('candidates.get', {})).data)
    return await ask('candidates.recordStep', {
      command: { ...command, on: '2026-04-01' },
      expectedSeq: lastSeq,
      reason: 'Theo hồ sơ giấy',
    })
  }
  for (const command of [
    { kind: 'finish_class' },
    { kind: 'submit_application' },
    { kind: 'complete_dossier', introducers },
    { kind: 'finish_verification' },
  ])
    expect(await step(command), command.kind).toMatchObject({ status: 200 })

  await page.reload()
  await expect(
    page.getByText(
      /Chưa làm được: Trình độ học vấn dưới mức quy định.*232-QĐ\/TW ngày 20\/01\/2025, Điều\s1/u,
    ),
  ).toBeVisible()
  expect(await step({ kind: 'resolve_in_cell', vote: UNANIMOUS })).toMatchObject({
    status: 422,
    reason: 'schooling_too_low',
  })
})

test('a vote that does not add up is refused, a good one is recorded with its reason', async ({
  as,
}) => {
  const page = await as('planner')
  await goTo(page, 'Nguồn')
  await page.getByRole('combobox', { name: 'Bước' }).selectOption('verified')
  await page.getByRole('link', { name: 'Đặng Thu Dung' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Đặng Thu Dung' })).toBeVisible()
  await page.getByRole('link', { name: 'Ghi nghị quyết chi bộ' }).first().click()

  const drawer = page.getByRole('dialog', { name: 'Ghi nghị quyết chi bộ' })
  const entitled = Number(await drawer.getByLabel('Đảng viên chính thức').inputValue())
  for (const label of ['Có mặt', 'Phiếu phát ra', 'Phiếu thu về', 'Hợp lệ', 'Tán thành'])
    await drawer.getByLabel(label, { exact: true }).fill(String(entitled))
  await drawer.getByLabel('Vắng', { exact: true }).fill('0')
  await drawer.getByLabel('Không tán thành').fill('1')
  const record = drawer.getByRole('button', { name: 'Ghi', exact: true })
  await record.click()
  const refusal = drawer.getByRole('alert')
  await expect(refusal).toContainText('tán thành và không tán thành cộng lại không bằng')
  await expect(refusal).toContainText(/ngày \d\d\/\d\d\/\d{4}, điểm\s\d/u)

  await drawer.getByLabel('Không tán thành').fill('0')
  await record.click()
  const reason = drawer.getByLabel('Vì sao vẫn ghi')
  await expect(reason).toBeFocused()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Bỏ phần chưa ghi?' }).getByText('Ở lại').click()
  await reason.fill('Giấy giới thiệu lưu ở hồ sơ giấy')
  await record.click()
  await expect(drawer).toBeHidden()
  await expect(
    page.getByText(`${entitled}/${entitled} đảng viên chính thức tán thành`),
  ).toBeVisible()
  await expect(page.getByText('Giấy giới thiệu lưu ở hồ sơ giấy')).toBeVisible()
})

test('a sensitive fact is shown for a reason, and the reason stands in the log', async ({ as }) => {
  const page = await as('planner')
  await goTo(page, 'Nguồn')
  await page.getByRole('link', { name: 'Lý Thanh Bảo' }).click()
  await page.getByRole('button', { name: /^Hiện/u }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Lý do xem').fill('Lập danh sách dân tộc thiểu số')
  await dialog.getByRole('button', { name: 'Hiện thông tin' }).click()
  await expect(page.getByRole('button', { name: /^Ẩn lại/u })).toBeVisible()

  const auditor = await as('auditor')
  await goTo(auditor, 'Nhật ký')
  await expect(auditor.getByRole('main')).toContainText('Ka Lan')
  await expect(auditor.getByRole('main')).toContainText('Lập danh sách dân tộc thiểu số')
  await auditor.getByLabel('Từ ngày').fill('31/02/2026')
  await auditor.getByLabel('Từ ngày').press('Enter')
  await expect(auditor.getByText('Không có ngày này')).toBeVisible()
})
