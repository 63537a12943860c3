import { findChromium } from '@nguon/testing/browser'
import { installation } from '@nguon/testing/browser/installation'
import { defineConfig } from '@playwright/test'

const { portal, site } = installation
const admin = { testDir: 'apps/admin/e2e', use: { baseURL: portal } }

export default defineConfig({
  outputDir: 'test-results',
  workers: 1,
  timeout: 60_000,
  use: {
    launchOptions: await findChromium(),
    trace: 'retain-on-failure',
    locale: 'vi-VN',
    actionTimeout: 15_000,
  },
  // One installation for all: each journey goes on from what the ones before it have made.
  projects: [
    { ...admin, name: 'first hour', testMatch: /(?:first-hour|sign-in)\.spec\.ts/ },
    { ...admin, name: 'import', testMatch: 'import.spec.ts', dependencies: ['first hour'] },
    { ...admin, name: 'publishing', testMatch: 'publishing.spec.ts', dependencies: ['import'] },
    {
      ...admin,
      name: 'portal',
      testMatch: /(?:planning|rules|scope|screens|states)\.spec\.ts/,
      dependencies: ['publishing'],
    },
    {
      name: 'site',
      testDir: 'apps/site/e2e',
      use: { baseURL: site },
      dependencies: ['publishing'],
    },
  ],
  webServer: {
    command: 'node scripts/e2e-server.ts',
    url: `${portal}/healthz`,
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'pipe',
  },
})
