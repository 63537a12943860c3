import { expect } from '@playwright/test'
import type { Locator } from '@playwright/test'

/** Holds a key down, which presses again and again, until what it asked for is there. */
export async function holdDown(key: string, until: Locator): Promise<void> {
  const { keyboard } = until.page()
  while (!(await until.isVisible())) await keyboard.down(key)
  await keyboard.up(key)
}

/** Presses Tab until the focus stands on the target, as somebody without a mouse does. */
export async function tabTo(target: Locator, limit = 60): Promise<void> {
  const page = target.page()
  await expect(target).toBeVisible()
  for (let pressed = 0; pressed < limit; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target, `not reached by ${limit} presses of Tab`).toBeFocused()
}
