import { z } from 'zod'
import { call } from './call.ts'
import { ADMIN, PASSWORD, PEOPLE } from './people.ts'
import { expect, test } from './portal.ts'
import { keepSignedIn, signIn } from './signing-in.ts'

const ownSessions = z.array(z.object({ id: z.uuid(), current: z.boolean() }))

test('a deep link waits until the sign-in is done', async ({ as }) => {
  const page = await as('stranger')
  await page.goto('/accounts?sort=-displayName#q=lan')
  await signIn(page, ADMIN.userName, PASSWORD)
  await expect(page).toHaveURL('/accounts?sort=-displayName#q=lan')
  await expect(page.getByRole('link', { name: PEOPLE.planner.displayName })).toBeVisible()

  await page.getByRole('button', { name: /Quản trị hệ thống/u }).click()
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
  await expect(page).toHaveURL('/sign-in')
  await page.goBack()
  await expect(page).toHaveURL(/\/sign-in/u)
  expect((await call(page, 'accounts.list')).status).toBe(401)
})

test('no address outside the portal is opened after the sign-in', async ({ as }) => {
  const page = await as('stranger')
  await page.goto('/sign-in#back=//evil.example/accounts')
  await signIn(page, ADMIN.userName, PASSWORD)
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Đăng nhập')
  expect(new URL(page.url()).hostname).toBe('localhost')
})

test('too many wrong passwords lock the account, and the screen says so', async ({ as }) => {
  const admin = await as('admin')
  await admin.goto('/sessions')
  const userName = 'lo.mu'
  await call(admin, 'accounts.create', { userName, displayName: 'Lơ Mu' })
  const page = await as('stranger')
  await page.goto('/sign-in')
  for (let attempt = 1; attempt < 5; attempt += 1)
    expect((await call(page, 'auth.signIn', { userName, password: 'đoán mò' })).reason).toBe(
      'wrong_credentials',
    )
  await signIn(page, userName, 'đoán mò')
  await expect(page.getByRole('alert')).toContainText('tạm khóa')
})

test('a session that ends under a form is renewed over it, and nothing is lost', async ({ as }) => {
  const page = await as('stranger')
  await page.goto('/sign-in#back=/accounts/new')
  await signIn(page, ADMIN.userName, PASSWORD)
  await page.getByLabel('Họ và tên').fill('Cil Múp Hà Poh')
  await page.getByLabel('Tên đăng nhập').fill('ha.poh')

  const { data } = await call(page, 'auth.sessions')
  const current = ownSessions.parse(data).find((session) => session.current)
  const elsewhere = await as('admin')
  await elsewhere.goto('/sessions')
  await call(elsewhere, 'auth.revokeSession', { id: current?.id })

  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' })
  await dialog.getByLabel('Mật khẩu', { exact: true }).fill('sai mật khẩu')
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(dialog.getByRole('alert')).toContainText('chưa đúng')
  await dialog.getByLabel('Mật khẩu', { exact: true }).fill('')
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(dialog.getByRole('alert')).toHaveText(/^Còn 1 chỗ cần sửaMật khẩu: /u)
  await dialog.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Cil Múp Hà Poh')
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Phiếu cấp tài khoản' })).toBeVisible()
})

test('a session is ended from another device', async ({ as }) => {
  const lost = await as('auditor')
  await lost.goto('/sessions')
  const own = await as('stranger')
  await own.goto('/sign-in#back=/sessions')
  await signIn(own, PEOPLE.auditor.userName, PASSWORD)
  const rows = own.getByRole('main').getByRole('listitem')
  await expect(rows).toHaveCount(2)
  await rows.filter({ hasNotText: 'Máy này' }).getByRole('button').click()
  await expect(rows).toHaveCount(1)
  await lost.reload()
  await expect(lost).toHaveURL(/\/sign-in/u)
  await keepSignedIn(own, 'auditor')
})

test('the session lies in a cookie that scripts and other sites cannot reach', async ({ as }) => {
  const page = await as('admin')
  await page.goto('/sessions')
  const cookies = await page.context().cookies()
  expect(cookies).toMatchObject([
    { name: '__Host-nguon', httpOnly: true, secure: true, sameSite: 'Strict', path: '/' },
  ])
  expect(await page.evaluate(() => document.cookie)).toBe('')
})
