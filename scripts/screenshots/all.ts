import path from 'node:path'
import { openScreen, portalScreens, sitePages } from '@nguon/testing/browser/screens'
import type { Visitor } from '@nguon/testing/browser/screens'
import type { Browser, Page } from '@playwright/test'
import { capture, newPage } from './capture.ts'
import { signInAs } from './demo-accounts.ts'
import { openFirstHour } from './first-hour.ts'
import type { Installation } from '../installation/with-installation.ts'

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

/** The screen that an installation shows only until it has a committee. */
export async function captureFirstHour(
  browser: Browser,
  empty: Installation,
  folder: string,
): Promise<void> {
  const { admin } = await openFirstHour(browser, empty)
  await captureLooks(admin, path.join(folder, 'admin-first-hour'))
}

/** Every other screen of both apps, at 360, 768 and 1366 px, in both themes. */
export async function captureAll(
  browser: Browser,
  demo: Installation,
  folder: string,
): Promise<void> {
  for (const who of visitors) {
    const page = await newPage(browser, demo.portal)
    await signInAs(page, demo, who)
    for (const screen of portalScreens[who]) {
      await openScreen(page, screen)
      await captureLooks(page, path.join(folder, `${who}${nameOf(screen)}`))
    }
    await page.context().close()
  }
  const visitor = await newPage(browser, demo.site)
  for (const address of sitePages) {
    await visitor.goto(address)
    await captureLooks(visitor, path.join(folder, `site${nameOf(address)}`))
  }
  await visitor.goto('/')
  await visitor.getByRole('article').getByRole('link').first().click()
  await visitor.waitForURL(/\/tin\//u)
  await captureLooks(visitor, path.join(folder, 'site-tin-one'))
}

const nameOf = (address: string): string =>
  address.replace(' >', '/one').replaceAll(/[^a-z]+/gu, '-')

async function captureLooks(page: Page, stem: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [360, 768, 1366]) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 860 })
      await capture(page, `${stem}-${width}-${colorScheme}.png`, true)
    }
}
