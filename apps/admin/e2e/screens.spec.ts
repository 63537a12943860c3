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
  test(`the screens of ${who} pass axe in both themes and fit a phone`, async ({ as }) => {
    test.setTimeout(120_000)
    const page = await as(who, { viewport: wide })
    for (const screen of portalScreens[who])
      await test.step(screen, async () => {
        await openScreen(page, screen)
        await page.emulateMedia({ colorScheme: 'light' })
        await expectNoFinding(page, `${screen}, light, 1366 px`)
        await page.emulateMedia({ colorScheme: 'dark' })
        await page.setViewportSize(phone)
        await expectNoFinding(page, `${screen}, dark, 360 px`)
        await expectNoSidewaysScroll(page, screen)
        await page.setViewportSize(wide)
      })
  })

async function expectNoFinding(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))
  expect.soft(found, screen).toEqual([])
}

async function expectNoSidewaysScroll(page: Page, screen: string): Promise<void> {
  const scroll = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft(scroll, `${screen} scrolls sideways at 360 px`).toBe(0)
}
