import { AxeBuilder } from '@axe-core/playwright'
import { openScreen, portalScreens } from '@nguon/testing/browser/screens'
import type { Visitor } from '@nguon/testing/browser/screens'
import type { Page } from '@playwright/test'
import { expect, test } from './portal.ts'

const wide = { width: 1366, height: 800 }
const phone = { width: 360, height: 740 }
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
      await page.setViewportSize(phone)
      await expectNoFinding(page, 'dark, 360 px')
      await expectNoSidewaysScroll(page)
    })

async function expectNoFinding(page: Page, look: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))
  expect.soft(found, look).toEqual([])
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const scroll = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft(scroll, 'sideways scroll at 360 px').toBe(0)
}
