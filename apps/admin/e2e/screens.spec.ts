import { openScreen, portalScreens } from '@nguon/testing/browser/screens'
import type { Visitor } from '@nguon/testing/browser/screens'
import {
  expectFocusGoesDown,
  expectNoFinding,
  expectNoSidewaysScroll,
  phone,
  wide,
} from './looks.ts'
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

for (const who of visitors)
  for (const screen of portalScreens[who])
    test(`${screen} of ${who} passes axe in both themes and fits a phone`, async ({ as }) => {
      const page = await as(who, { viewport: wide, colorScheme: 'light' })
      await openScreen(page, screen)
      await expectNoFinding(page, 'light, 1366 px')
      await page.emulateMedia({ colorScheme: 'dark' })
      await expectNoFinding(page, 'dark, 1366 px')
      await page.setViewportSize(phone)
      await expectNoFinding(page, 'dark, 360 px')
      await expectNoSidewaysScroll(page, '360 px')
      await expectFocusGoesDown(page, '360 px')
    })
