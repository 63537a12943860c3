import type { Page } from '@playwright/test'
import { z } from 'zod'
import { call } from './call.ts'
import { expectGoodLooks, phone, wide } from './looks.ts'
import { expect, test } from './portal.ts'
import { signIn, signInFirst } from './signing-in.ts'

const ABOVE = 'Đảng bộ liên thôn Păng Tiêng'
const ONE_TIME = /^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/u

const slipsOn = (page: Page) =>
  page.getByRole('list', { name: 'Phiếu cấp tài khoản' }).locator(':scope > li')

/** What a secretary reads on the slip in his hand. */
async function readSlip(page: Page, unit: string) {
  const slip = slipsOn(page).filter({ has: page.getByRole('heading', { name: unit, exact: true }) })
  const read = async (term: string) =>
    (await slip.locator('dl > div').filter({ hasText: term }).locator('dd').innerText()).trim()
  return {
    address: await read('Địa chỉ'),
    userName: await read('Tên đăng nhập'),
    password: await read('Mật khẩu dùng một lần'),
    validTo: await read('Dùng đến hết ngày'),
  }
}

test('every unit gets its account, the slips are printed, and one of them signs in on a phone', async ({
  as,
}) => {
  const admin = await as('admin', { viewport: wide })
  await admin.goto('/accounts')
  await admin.getByRole('link', { name: 'Cấp tài khoản theo đơn vị' }).click()
  const kinds = admin.getByLabel('Loại tổ chức')
  await kinds.selectOption('grassroots_party_org')
  await expect(
    admin.getByRole('checkbox', { name: /^Đã chọn (\d{1,2}) trên \1 đơn vị$/u }),
  ).toBeChecked()
  await expectGoodLooks(admin, 'accounts for units of one kind')
  await kinds.selectOption('')
  const all = admin.getByRole('checkbox', { name: /^Đã chọn (\d+) trên \1 đơn vị$/u })
  await expect(all).toBeChecked()
  const shown = admin.getByRole('list', { name: 'Cấp tài khoản theo đơn vị' }).getByRole('listitem')
  await expect.poll(() => shown.count()).toBeGreaterThan(90)
  const count = await shown.count()
  await admin.getByLabel(`Tên đăng nhập, ${ABOVE}`).fill('db lien thon')
  await admin.getByRole('button', { name: `Tạo ${count} tài khoản` }).click()
  await expect(admin.getByRole('alert')).toContainText('Còn 1 dòng cần sửa')
  await admin.getByLabel(`Tên đăng nhập, ${ABOVE}`).fill('DB-Pang-Tieng')
  await admin.getByRole('button', { name: `Tạo ${count} tài khoản` }).click()
  const confirm = admin.getByRole('dialog', { name: `Tạo ${count} tài khoản?` })
  await confirm.getByRole('button', { name: `Tạo ${count} tài khoản` }).click()
  await expect(slipsOn(admin)).toHaveCount(count)

  await admin.emulateMedia({ media: 'print' })
  const slip = await readSlip(admin, ABOVE)
  expect(slip).toMatchObject({
    address: new URL(admin.url()).origin,
    userName: 'db-pang-tieng',
    validTo: '15/04/2026',
  })
  expect(slip.password).toMatch(ONE_TIME)
  await expect(admin.getByRole('banner')).toBeHidden()
  const pages = (await admin.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pages.match(/\/Type \/Page\b(?!s)/gu)).toHaveLength(Math.ceil(count / 3))
  await admin.emulateMedia({ media: 'screen' })

  await admin.getByRole('link', { name: 'Nhật ký' }).click()
  const leaving = admin.getByRole('dialog', { name: 'Rời màn hình có mật khẩu?' })
  await leaving.getByRole('button', { name: 'Ở lại' }).click()
  await admin.getByRole('button', { name: 'Đã giao, đóng' }).click()
  await expect(admin.getByText('Đơn vị nào ở đây cũng đã có tài khoản bí thư')).toBeVisible()
  expect(await admin.content()).not.toContain(slip.password)

  const secretary = await as('stranger', { viewport: phone })
  await secretary.goto('/sign-in')
  await signInFirst(secretary, ' DB-Pang- Tieng ', slip.password.replaceAll('-', ' ').toUpperCase())
  await expect(secretary.getByRole('banner')).toContainText(ABOVE)
})

test('a secretary gives a unit below another slip, and its old one is dead', async ({ as }) => {
  const admin = await as('admin')
  await admin.goto('/accounts')
  const list = z.array(
    z.object({
      id: z.uuid(),
      userName: z.string(),
      grants: z.array(z.object({ unitName: z.string().nullable() })),
    }),
  )
  const accounts = list.parse((await call(admin, 'accounts.list')).data)
  const above = accounts.find(({ userName }) => userName === 'db-pang-tieng')
  const slips = z.array(z.object({ oneTimePassword: z.string() }))
  const [first] = slips.parse((await call(admin, 'accounts.reissue', { ids: [above?.id] })).data)

  const page = await as('stranger', { viewport: phone })
  await page.goto('/sign-in')
  await signInFirst(page, 'db-pang-tieng', first?.oneTimePassword ?? '')
  await page.getByRole('button', { name: 'Thêm' }).click()
  await page.getByRole('menuitem', { name: 'Tài khoản đơn vị dưới' }).click()
  const rows = page.getByRole('list', { name: 'Tài khoản đơn vị dưới' }).getByRole('listitem')
  await expect(rows.first()).toContainText('Chờ đăng nhập, đến hết 15/04/2026')
  await expectGoodLooks(page, 'the accounts of the units below', false)
  await page.setViewportSize(phone)
  await rows
    .first()
    .getByRole('button', { name: /^Cấp lại phiếu cho/u })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cấp lại phiếu' }).click()
  await expect(slipsOn(page)).toHaveCount(1)
  const unit = await slipsOn(page).getByRole('heading').innerText()
  const slip = await readSlip(page, unit)
  await page.getByRole('button', { name: 'Đã giao, đóng' }).click()
  await expect(rows.first()).toBeVisible()

  const cell = await as('stranger', { viewport: phone })
  await cell.goto('/sign-in')
  await signIn(cell, slip.userName, slip.password)
  await expect(cell.getByText(/^Mật khẩu này do Bí thư/u)).toBeVisible()
})
