import { readFile } from 'node:fs/promises'
import { tabTo } from './keyboard.ts'
import { expectGoodLooks } from './looks.ts'
import { goTo } from './navigation.ts'
import { expect, test } from './portal.ts'

test('a list becomes a file, by keyboard alone, and is found again', async ({ as }) => {
  const page = await as('planner')
  await goTo(page, 'Nguồn')
  await tabTo(page.getByRole('button', { name: 'Xuất', exact: true }), 60)
  await page.keyboard.press('Enter')
  const menu = page.getByRole('menu')
  await expect(menu).toContainText(/\d+ dòng theo bộ lọc đang xem/u)
  await expectGoodLooks(page, 'the open export menu')
  const rows = /\d+/u.exec(await menu.innerText())?.[0] ?? ''
  await menu.getByRole('menuitem', { name: /xlsx/u }).press('Enter')
  await expect(page.getByText(`Tệp đã xong: ${rows} dòng`)).toBeVisible()
  await expectGoodLooks(page, 'a list that is exported')
  const saving = page.waitForEvent('download')
  await tabTo(page.getByRole('link', { name: 'Tải về' }), 60)
  await page.keyboard.press('Enter')
  const saved = await saving
  expect(saved.suggestedFilename()).toMatch(/^quan-chung-uu-tu_\d{4}-\d\d-\d\d\.xlsx$/u)
  const bytes = await readFile(await saved.path())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')

  await page.getByRole('button', { name: 'Xuất', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Tệp đã xuất' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tệp đã xuất' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Quần chúng ưu tú' })).toContainText(
    'Đã xong',
  )
  await expectGoodLooks(page, 'the exported files')
})
