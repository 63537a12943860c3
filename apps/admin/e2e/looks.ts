import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

export const wide = { width: 1366, height: 800 }
export const phone = { width: 360, height: 740 }

/** No rule is off and nothing is left out. */
export async function expectNoFinding(page: Page, look: string): Promise<void> {
  // A colour on its way from one theme to the other is neither's.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation instanceof CSSTransition)
        .map(({ finished }) => finished),
    ),
  )
  // In the page itself: without frames of other origins, the page that axe would open besides gives nothing.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))
  expect.soft(found, look).toEqual([])
}

export async function expectNoSidewaysScroll(page: Page, look: string): Promise<void> {
  const scroll = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft(scroll, `sideways scroll, ${look}`).toBe(0)
}

/** On a phone all stands in one column, so Tab leads down and never back up. */
export async function expectFocusGoesDown(page: Page, look: string): Promise<void> {
  const back = await page.getByRole('main').evaluate((main) => {
    const reached = [
      ...main.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
    ]
      .filter((one) => one.tabIndex >= 0 && one.offsetWidth > 1 && one.offsetHeight > 1)
      .map((one) => ({ html: one.outerHTML, box: one.getBoundingClientRect() }))
    return reached
      .filter(({ box }, at) => box.bottom <= (reached[at - 1]?.box.top ?? -Infinity))
      .map(({ html }) => html)
  })
  expect.soft(back, `above what Tab reaches before it, ${look}`).toEqual([])
}

/** What is on screen now: dark on a phone, then light on a desk, where it is left. */
export async function expectGoodLooks(page: Page, what: string, isWide = true): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize(phone)
  await expectNoFinding(page, `${what}, dark, 360 px`)
  await expectNoSidewaysScroll(page, what)
  await page.emulateMedia({ colorScheme: 'light' })
  if (isWide) await page.setViewportSize(wide)
  await expectNoFinding(page, `${what}, light`)
}
