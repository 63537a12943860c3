import path from 'node:path'
import { findChromium } from '@nguon/testing/browser'
import { openScreen } from '@nguon/testing/browser/screens'
import { chromium } from '@playwright/test'
import type { Browser } from '@playwright/test'
import { withInstallation } from './installation/with-installation.ts'
import type { Installation } from './installation/with-installation.ts'
import { captureAll, captureFirstHour } from './screenshots/all.ts'
import { capture, newPage } from './screenshots/capture.ts'
import { captureDryRun } from './screenshots/dry-run.ts'
import { signInAs } from './screenshots/demo-accounts.ts'

/** The pictures of the README; with --all every screen at three widths in both themes instead. */
const root = path.resolve(import.meta.dirname, '..')
const fresh = { portalPort: 4692 }
const demonstration = { ...fresh, options: ['--demo'] }
const picture = (name: string): string => path.join(root, 'docs/screenshots', `${name}.png`)

async function captureDemo(browser: Browser, demo: Installation): Promise<void> {
  const planner = await newPage(browser, demo.portal)
  await signInAs(planner, demo, 'planner')
  for (const [name, screen] of [
    ['overview', '/u/:u/overview'],
    ['candidates', '/u/:u/candidates'],
  ] as const) {
    await openScreen(planner, screen)
    await capture(planner, picture(name))
  }
  const visitor = await newPage(browser, demo.site, { viewport: { width: 1280, height: 860 } })
  await visitor.goto('/')
  await capture(visitor, picture('site-home'))
}

const browser = await chromium.launch(await findChromium())
try {
  if (process.argv.includes('--all')) {
    const folder = path.join(root, 'test-results/screens')
    await withInstallation(fresh, (empty) => captureFirstHour(browser, empty, folder))
    await withInstallation(demonstration, (demo) => captureAll(browser, demo, folder))
  } else {
    await withInstallation(fresh, (empty) => captureDryRun(browser, empty, picture('import')))
    await withInstallation(demonstration, (demo) => captureDemo(browser, demo))
  }
} finally {
  await browser.close()
}
