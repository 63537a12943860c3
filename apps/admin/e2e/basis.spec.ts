import { openScreen } from '@nguon/testing/browser/screens'
import { expectGoodLooks, phone } from './looks.ts'
import { expect, test } from './portal.ts'

const CELL = 'Chi bộ 5 - Ban Quản lý rừng Sơn Khê'

test('a source comes onto the list with a basis, and is told so on a sheet', async ({ as }) => {
  const page = await as('planner', { viewport: phone })
  await openScreen(page, '/u/:u/candidates/new')
  await page.getByRole('combobox', { name: 'Chi bộ', exact: true }).fill('chi bo 5 - ban quan ly')
  await page.getByRole('option', { name: CELL }).click()
  await page.getByLabel('Họ và tên').fill("K'Să Ha Nghiêm")
  const submit = page.getByRole('button', { name: 'Ghi vào nguồn' })
  await submit.click()
  await expect(page.getByRole('alert')).toContainText('Căn cứ xử lý dữ liệu: Chưa chọn căn cứ.')
  await page.getByLabel('Căn cứ xử lý dữ liệu').selectOption('Sự đồng ý của người này')
  await page.getByRole('textbox', { name: 'Ngày của căn cứ' }).fill('30/03/2026')
  await submit.click()
  await expect(page.getByText('Sự đồng ý của người này, ngày 30/03/2026')).toBeVisible()

  await page.getByRole('button', { name: 'Ghi đặc điểm' }).click()
  const drawer = page.getByRole('dialog', { name: 'Ghi đặc điểm' })
  await drawer.getByRole('combobox', { name: 'Đặc điểm' }).selectOption('Bộ đội xuất ngũ trở về')
  await drawer.getByRole('textbox', { name: 'Từ ngày' }).fill('15/02/2024')
  await drawer.getByRole('button', { name: 'Ghi đặc điểm' }).click()
  const flag = page.getByRole('listitem').filter({ hasText: 'Bộ đội xuất ngũ trở về' })
  await expect(flag).toContainText('từ 15/02/2024')
  await expectGoodLooks(page, 'a source with a flag and a basis', false)

  await page.getByRole('link', { name: 'Thông báo cho người này' }).click()
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText("Gửi: K'Să Ha Nghiêm")
  await expect(sheet).toContainText('Sự đồng ý của người này, ngày 30/03/2026.')
  await expect(sheet).toContainText('Được rút sự đồng ý bất cứ lúc nào')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'In thông báo' })).toBeHidden()
  await expect(sheet).toBeVisible()
})
