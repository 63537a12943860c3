import { readFile } from 'node:fs/promises'
import { installation } from '@nguon/testing/browser/installation'
import { z } from 'zod'
import { call } from './call.ts'
import { expectGoodLooks } from './looks.ts'
import { ADMIN, COMMITTEE, PASSWORD, PEOPLE } from './people.ts'
import { expect, test } from './portal.ts'
import { keepSignedIn, signIn, signInFirst } from './signing-in.ts'

const me = z.object({ committees: z.tuple([z.object({ rootUnitId: z.uuid() })]) })
const created = z.object({ id: z.uuid(), oneTimePassword: z.string() })

test.describe.configure({ mode: 'serial' })

test('the administrator signs in with the printed password and creates the committee', async ({
  as,
}) => {
  const page = await as('stranger')
  await page.goto('/')
  await expect(page).toHaveURL(/\/sign-in/u)
  const oneTime = (await readFile(installation.adminPassword, 'utf8')).trim()
  await signInFirst(page, ADMIN.userName, oneTime)

  await expect(page.getByRole('heading', { level: 1, name: 'Tạo đảng bộ' })).toBeVisible()
  await expectGoodLooks(page, 'the first hour')
  await page.getByRole('button', { name: 'Tạo đảng bộ' }).click()
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await expectGoodLooks(page, 'the first hour with its errors')
  await summary.getByRole('link', { name: /Tên đảng bộ/u }).click()
  await expect(page.getByLabel('Tên đảng bộ')).toBeFocused()

  await page.getByLabel('Tên đảng bộ').fill(COMMITTEE)
  await page.getByLabel(/^Cấp trên trực tiếp/u).fill('Đảng bộ tỉnh Lâm Đồng')
  await page.getByRole('textbox', { name: 'Ngày thành lập' }).fill('1/7/2025')
  await page.getByRole('button', { name: 'Tạo đảng bộ' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tạo đảng bộ' })).toBeHidden()
  await keepSignedIn(page, 'admin')
})

test('an account is made, printed, granted a role and signs in at the address it was sent', async ({
  as,
}) => {
  const { userName, displayName } = PEOPLE.planner
  const page = await as('admin')
  await page.goto('/accounts')
  await expect(page.getByText('Tiếp theo: tạo tài khoản cho người cùng làm')).toBeVisible()
  await page.getByRole('link', { name: 'Thêm tài khoản' }).click()
  await page.getByLabel('Họ và tên').fill(displayName)
  await page.getByLabel('Tên đăng nhập').fill(userName)
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
  const oneTime = (
    await page.getByText(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/u).innerText()
  ).trim()
  await expectGoodLooks(page, 'the password slip')
  await page.getByRole('button', { name: 'Đã giao, đóng' }).click()

  await expect(page.getByRole('heading', { level: 1, name: displayName })).toBeVisible()
  await page.getByRole('button', { name: 'Cấp quyền' }).click()
  await expect(page.getByRole('alert')).toContainText('Chưa chọn vai trò')
  await page.getByLabel('Vai trò').selectOption({ label: 'Cán bộ tổ chức' })
  await page.getByRole('button', { name: 'Cấp quyền' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Đã cấp quyền' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: COMMITTEE })).toBeVisible()

  const planner = await as('stranger')
  await planner.goto('/sessions')
  await expect(planner).toHaveURL(/\/sign-in#back=/u)
  await signIn(planner, userName, 'sai mật khẩu')
  await expect(planner.getByRole('alert')).toContainText('chưa đúng')
  await signInFirst(planner, userName, oneTime)
  await keepSignedIn(planner, 'planner')
})

test('the others get their accounts through the same procedures', async ({ as }) => {
  const admin = await as('admin')
  await admin.goto('/accounts')
  const [committee] = me.parse((await call(admin, 'auth.me')).data).committees
  for (const who of ['leader', 'editor', 'publisher', 'auditor'] as const) {
    const { userName, displayName, role } = PEOPLE[who]
    const made = await call(admin, 'accounts.create', { userName, displayName })
    const { id, oneTimePassword } = created.parse(made.data)
    await call(admin, 'accounts.grant', { accountId: id, unitId: committee.rootUnitId, role })
    const page = await as('stranger')
    await page.goto('/sign-in')
    await call(page, 'auth.signIn', { userName, password: oneTimePassword })
    const changed = await call(page, 'auth.changePassword', {
      current: oneTimePassword,
      next: PASSWORD,
    })
    expect(changed.status).toBe(200)
    await keepSignedIn(page, who)
  }
  await admin.reload()
  await expect(admin.getByRole('table', { name: 'Người dùng' }).getByRole('row')).toHaveCount(7)
})
