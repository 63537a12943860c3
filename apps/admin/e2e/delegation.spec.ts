import type { Route } from '@playwright/test'
import { expectGoodLooks } from './looks.ts'
import { entry } from './navigation.ts'
import { refuse } from './outage.ts'
import { PASSWORD, PEOPLE } from './people.ts'
import { expect, test } from './portal.ts'
import { signIn } from './signing-in.ts'

const NOTHING = 'Chưa ủy quyền cho ai.'

test('nothing is called lent or not before it is known', async ({ as }) => {
  const page = await as('leader')
  const main = page.getByRole('main')
  const held: Route[] = []
  await page.route('**/accounts.loans*', (route) => {
    held.push(route)
  })
  await Promise.all([page.waitForRequest('**/accounts.loans*'), page.goto('/sessions')])
  await expect(main.getByRole('status').filter({ hasText: 'Đang tải' })).toBeVisible()
  await expect(main).not.toContainText(NOTHING)
  await Promise.all(held.map(refuse))
  await page.unroute('**/accounts.loans*')
  await main.getByRole('alert').getByRole('button', { name: 'Thử lại' }).click()
  await expect(main).toContainText(NOTHING)
})

test('a leader lends the role to a deputy until a day, and takes it back', async ({ as }) => {
  const { userName, displayName } = PEOPLE.editor
  const leader = await as('leader')
  await leader.goto('/sessions')
  const lent = leader.getByRole('region', { name: /^Ủy quyền ở/u })
  await expect(lent).toContainText(NOTHING)
  await lent.getByRole('button', { name: 'Ủy quyền' }).click()
  await expect(lent.getByRole('alert')).toBeVisible()
  await expectGoodLooks(leader, 'the form of a loan with its errors')
  await lent.getByLabel('Tên đăng nhập người nhận').fill(userName)
  await lent.getByRole('textbox', { name: 'Đến hết ngày' }).fill('30/04/2026')
  await lent.getByRole('button', { name: 'Ủy quyền' }).click()
  const loan = lent.getByRole('listitem').filter({ hasText: displayName })
  await expect(loan).toContainText('đến hết 30/04/2026')
  await expectGoodLooks(leader, 'a role that is lent')

  const deputy = await as('stranger')
  await deputy.goto('/sign-in')
  await signIn(deputy, userName, PASSWORD)
  const account = deputy.getByRole('button', { name: displayName })
  await expect(account).toContainText('Biên tập, Lãnh đạo cấp ủy (được ủy quyền)')
  await entry(deputy, 'Nguồn').click()
  await expect(deputy.getByRole('table', { name: 'Nguồn' })).toBeVisible()
  const candidates = deputy.url()

  await loan.getByRole('button', { name: `Lấy lại quyền của ${displayName}` }).click()
  await expect(loan).toHaveCount(0)
  await deputy.reload()
  await expect(deputy.getByText('Chưa có quyền xem')).toBeVisible()
  await expect(deputy).toHaveURL(candidates)
  await expect(entry(deputy, 'Nội dung')).toBeVisible()
  await expect(entry(deputy, 'Nguồn')).toHaveCount(0)
  await expect(account).not.toContainText('Lãnh đạo')
})
