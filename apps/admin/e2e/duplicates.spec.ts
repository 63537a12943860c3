import { entry, goTo } from './navigation.ts'
import { expect, test } from './portal.ts'

test('two entries of one person are compared, merged, and made two again', async ({ as }) => {
  const page = await as('planner')
  await goTo(page, 'Nguồn')
  await page.getByRole('link', { name: 'Trùng lặp' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Trùng lặp' })).toBeVisible()
  const compare = page.getByRole('link', { name: 'So sánh Ya Loan Nghĩa với Ya Loan Nghĩa' })
  await expect(page.getByRole('listitem').filter({ has: compare })).toContainText('Cùng ngày sinh')
  await page.keyboard.press('j')
  await expect(page.getByRole('link', { name: /^So sánh/u }).first()).toBeFocused()
  await compare.press('Enter')

  await expect(page.getByRole('heading', { level: 1, name: 'So sánh hai người' })).toBeVisible()
  await expect(page.getByText('Chọn hồ sơ tiếp tục trước khi gộp.')).toBeVisible()
  const goesOn = page.getByRole('radiogroup', { name: 'Hồ sơ nào tiếp tục?' })
  await goesOn.getByRole('radio').first().check()
  await page.getByLabel('Lý do gộp').fill('Đối chiếu lý lịch gốc')
  await page.getByRole('button', { name: 'Gộp hai người' }).click()
  const dialog = page.getByRole('dialog', { name: 'Gộp Ya Loan Nghĩa vào Ya Loan Nghĩa?' })
  await expect(dialog).toContainText('1 hồ sơ không tiếp tục')
  await dialog.getByRole('button', { name: 'Gộp hai người' }).click()
  const undo = page.getByRole('button', { name: /^Hoàn tác gộp/u })
  await expect(undo).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Đối chiếu lý lịch gốc')

  const found = page
    .getByRole('table', { name: 'Nguồn' })
    .getByRole('link', { name: 'Ya Loan Nghĩa' })
  const search = async () => {
    await entry(page, 'Nguồn').click()
    await page.getByRole('searchbox').fill('ya loan nghia')
    await expect(page).toHaveURL(/#q=/u)
  }
  await search()
  await expect(found).toHaveCount(1)

  await page.getByRole('link', { name: 'Trùng lặp' }).click()
  await page.getByRole('link', { name: 'Đã gộp' }).click()
  await undo.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác gộp' }).click()
  await expect(page.getByRole('main')).toContainText('Hoàn tác: Ka Lan')
  await search()
  await expect(found).toHaveCount(2)
})
