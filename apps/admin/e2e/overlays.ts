import { expect } from '@playwright/test'
import type { Locator } from '@playwright/test'
import { expectGoodLooks } from './looks.ts'

type Overlay = {
  opener: Locator
  /** What opens, by the name of the overlay. */
  overlay: Locator
  /** What is done in it before it is looked at: an attempt that fails, for its errors. */
  during?: () => Promise<unknown>
}

/**
 * Whatever lies over a screen is accessible in every look, takes the focus and keeps it, closes with
 * Esc, and gives the focus back to what opened it.
 */
export async function expectGoodOverlay({ opener, overlay, during }: Overlay): Promise<void> {
  const page = overlay.page()
  await opener.click()
  await expect(overlay).toBeVisible()
  await expectFocusInside(overlay)
  await expectFocusKept(overlay)
  await page.keyboard.press('Escape')
  await expect(overlay).toBeHidden()
  await expect(opener).toBeFocused()
  await page.keyboard.press('Enter')
  await during?.()
  await expectGoodLooks(page, await nameOf(overlay))
  await page.keyboard.press('Escape')
  await expect(overlay).toBeHidden()
}

async function expectFocusInside(overlay: Locator): Promise<void> {
  await expect
    .poll(() => overlay.evaluate((box) => box.contains(document.activeElement)))
    .toBe(true)
}

/** From its last element Tab leads to its first, and the other way round. */
async function expectFocusKept(overlay: Locator): Promise<void> {
  const page = overlay.page()
  for (const [edge, key] of [
    ['last', 'Tab'],
    ['first', 'Shift+Tab'],
  ] as const) {
    await overlay.evaluate((box, at) => {
      const reached = [...box.querySelectorAll<HTMLElement>('a, button, input, select, textarea')]
      const shown = reached.filter((one) => one.tabIndex >= 0 && one.getClientRects().length > 0)
      shown.at(at === 'last' ? -1 : 0)?.focus()
    }, edge)
    await page.keyboard.press(key)
    await expectFocusInside(overlay)
  }
}

const nameOf = (overlay: Locator): Promise<string> =>
  overlay.evaluate(
    (box) => box.querySelector('h2')?.textContent ?? box.textContent?.slice(0, 40) ?? '',
  )
