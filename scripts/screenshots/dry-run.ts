import { createRequire } from 'node:module'
import type { Browser } from '@playwright/test'
import { capture, newPage, signIn } from './capture.ts'
import { openFirstHour, PASSWORD } from './first-hour.ts'
import type { Installation } from '../installation/with-installation.ts'

const workbook = createRequire(import.meta.url).resolve('@nguon/testing/samples/son-khe-2026.xlsx')

/** The dry run of the sample in an installation that knows nothing of it yet. */
export async function captureDryRun(
  browser: Browser,
  installation: Installation,
  file: string,
): Promise<void> {
  const { call } = await openFirstHour(browser, installation)
  const committee = await call('committee.create', {
    name: 'Đảng bộ xã Sơn Khê',
    parentBody: 'Đảng bộ tỉnh Lâm Đồng',
    establishedOn: '2025-07-01',
  })
  const account = await call('accounts.create', { userName: 'ka.lan', displayName: 'Ka Lan' })
  await call('accounts.grant', {
    accountId: account['id'],
    unitId: committee['rootUnitId'],
    role: 'planner',
  })
  const first = account['oneTimePassword'] ?? ''
  const planner = await newPage(browser, installation.portal)
  await signIn(planner, 'ka.lan', first)
  await planner.getByLabel('Mật khẩu hiện tại').fill(first)
  await planner.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSWORD)
  await planner.getByLabel('Nhập lại mật khẩu mới').fill(PASSWORD)
  await planner.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await planner.getByRole('link', { name: 'Nhập dữ liệu' }).first().click()
  const chooser = planner.waitForEvent('filechooser')
  await planner.getByRole('button', { name: 'Chọn tệp' }).click()
  await (await chooser).setFiles(workbook)
  await planner.getByRole('heading', { name: /điểm cần xem/u }).waitFor({ timeout: 60_000 })
  // It would cover what it stands on.
  await planner.getByText('Đã đổi mật khẩu', { exact: true }).waitFor({ state: 'hidden' })
  await capture(planner, file)
}
