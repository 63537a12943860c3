import { openScreen } from '@nguon/testing/browser/screens'
import type { Locator, Page } from '@playwright/test'
import { expectGoodLooks, phone } from './looks.ts'
import { expect, test } from './portal.ts'

const CELL = 'Chi bộ 5 - Ban Quản lý rừng Sơn Khê'
const WITHOUT_MARKS = 'chi bo 5 - ban quan ly'

test('a cell that is only typed is asked for, a chosen one is read whole on a phone', async ({
  as,
}) => {
  const page = await as('planner', { viewport: phone })
  await openScreen(page, '/u/:u/candidates/new')
  const field = page.getByRole('combobox', { name: 'Chi bộ', exact: true })
  await field.fill(WITHOUT_MARKS)
  await expectWhole(page.getByRole('option', { name: CELL }))
  await field.press('ArrowDown')
  await expectGoodLooks(page, 'the cells that match', false)
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Ghi vào nguồn' }).click()
  await expect(page.getByRole('alert')).toContainText(
    'Chi bộ: Đề nghị chọn một đơn vị trong danh sách hiện ra.',
  )

  await choose(page, field)
  await expect(page.getByRole('alert')).not.toContainText('Chi bộ:')
})

test('the unit of a role is read whole on a phone', async ({ as }) => {
  const page = await as('admin', { viewport: phone })
  await openScreen(page, '/accounts >')
  const role = page.getByLabel('Vai trò')
  await role.selectOption({ label: 'Chỉ xem' })
  const field = page.getByRole('combobox', { name: 'Đơn vị' })
  await field.press('ArrowDown')
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await expectGoodLooks(page, 'the units offered first', false)
  await choose(page, field)
})

async function choose(page: Page, field: Locator): Promise<void> {
  await field.fill(WITHOUT_MARKS)
  await page.getByRole('option', { name: CELL }).click()
  await expectWhole(page.getByText(`Đã chọn: ${CELL}, Đảng bộ Ban Quản lý rừng Sơn Khê`))
  await expectGoodLooks(page, 'a chosen unit', false)
}

/** Seen without anything of it cut off. */
async function expectWhole(text: Locator): Promise<void> {
  await expect(text).toBeVisible()
  const cut = await text.evaluate((box) => box.scrollWidth - box.clientWidth)
  expect(cut).toBeLessThanOrEqual(0)
}
