import { chromium } from '@playwright/test'
import { describe, expect, it } from 'vitest'
import { findChromium } from './find-chromium.ts'

describe('findChromium', () => {
  it('gives a browser that lays out Vietnamese text and keeps two contexts apart', async () => {
    const browser = await chromium.launch(await findChromium())
    try {
      const widths = []
      for (const text of ['ưỡng ườ', '□□□□ □□']) {
        const context = await browser.newContext()
        const page = await context.newPage()
        await page.setContent(`<span id="t" style="font-size:40px">${text}</span>`)
        widths.push(await page.locator('#t').evaluate((span) => span.getBoundingClientRect().width))
        await context.close()
      }
      expect(widths[0]).toBeGreaterThan(0)
      expect(widths[0]).not.toBe(widths[1])
    } finally {
      await browser.close()
    }
  }, 60_000)
})
