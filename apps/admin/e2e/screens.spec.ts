import { findScreen, portalScreens } from '@nguon/testing/browser/screens'
import type { Visitor } from '@nguon/testing/browser/screens'
import {
  expectFocusGoesDown,
  expectNoFinding,
  expectNoSidewaysScroll,
  phone,
  wide,
} from './looks.ts'
import { openThroughOutage, openUnmoved } from './outage.ts'
import { test } from './portal.ts'

const visitors: readonly Visitor[] = [
  'stranger',
  'admin',
  'planner',
  'leader',
  'editor',
  'publisher',
  'auditor',
  'secretary',
]

/** The screens that wait for no answer, and their titles. */
const unmoved: Readonly<Record<string, string>> = {
  '/sign-in': 'Đăng nhập',
  '/accounts/new': 'Thêm tài khoản',
  '/change-password': 'Đổi mật khẩu',
  '/u/:u/candidates/new': 'Thêm vào nguồn',
  '/u/:u/content/slogans/new': 'Thêm khẩu hiệu',
  '/u/:u/nowhere': 'Không có trang này',
}

test.describe.configure({ mode: 'parallel' })

for (const who of visitors)
  test(`the screens of ${who} wait and fail in words, pass axe in both themes and fit a phone`, async ({
    as,
  }) => {
    test.setTimeout(portalScreens[who].length * 60_000)
    const page = await as(who)
    for (const screen of portalScreens[who])
      await test.step(screen, async () => {
        const address = await findScreen(page, screen)
        const title = unmoved[screen]
        await page.setViewportSize(phone)
        await page.emulateMedia({ colorScheme: 'dark' })
        await (title === undefined
          ? openThroughOutage(page, address)
          : openUnmoved(page, address, title))
        await expectNoFinding(page, `${screen}, dark, 360 px`)
        await expectNoSidewaysScroll(page, `${screen}, 360 px`)
        await expectFocusGoesDown(page, `${screen}, 360 px`)
        await page.setViewportSize(wide)
        await expectNoFinding(page, `${screen}, dark, 1366 px`)
        await page.emulateMedia({ colorScheme: 'light' })
        await expectNoFinding(page, `${screen}, light, 1366 px`)
      })
  })
