import { findChromium } from '@nguon/testing/browser'
import { installation } from '@nguon/testing/browser/installation'
import { defineConfig } from '@playwright/test'

const { portal, site } = installation
const admin = { testDir: 'apps/admin/e2e', use: { baseURL: portal } }

export default defineConfig({
  outputDir: 'test-results',
  // They wait for the browser and the portal more than they work.
  workers: 3,
  // A crowded machine is no failure: nothing here asserts on seconds.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    launchOptions: await findChromium(),
    locale: 'vi-VN',
    actionTimeout: 20_000,
    screenshot: 'only-on-failure',
  },
  // One installation for all: each journey goes on from what the ones before it have made.
  projects: [
    { ...admin, name: 'first hour', testMatch: 'first-hour.spec.ts' },
    { ...admin, name: 'sign-in', testMatch: 'sign-in.spec.ts', dependencies: ['first hour'] },
    { ...admin, name: 'import', testMatch: 'import.spec.ts', dependencies: ['first hour'] },
    { ...admin, name: 'exports', testMatch: 'exports.spec.ts', dependencies: ['import'] },
    { ...admin, name: 'publishing', testMatch: 'publishing.spec.ts', dependencies: ['import'] },
    {
      ...admin,
      name: 'planning',
      testMatch: /(?:accounts|delegation|planning|scope)\.spec\.ts/,
      dependencies: ['sign-in', 'publishing'],
    },
    {
      name: 'site',
      testDir: 'apps/site/e2e',
      use: { baseURL: site },
      dependencies: ['publishing'],
    },
    // Makes one person of two for a while, whom no other journey may count meanwhile.
    {
      ...admin,
      name: 'duplicates',
      testMatch: 'duplicates.spec.ts',
      dependencies: ['planning'],
    },
    // What only looks at screens, beside what moves the rules they go by.
    {
      ...admin,
      name: 'portal',
      testMatch: /(?:lists|members|outage|rules|screens|states|unit-field)\.spec\.ts/,
      dependencies: ['duplicates'],
    },
    // Adds somebody, whom no journey that counts may meet.
    { ...admin, name: 'sources', testMatch: 'basis.spec.ts', dependencies: ['portal'] },
  ],
  webServer: {
    command: 'node scripts/e2e-server.ts',
    url: `${portal}/healthz`,
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'pipe',
  },
})
