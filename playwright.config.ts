import { findChromium } from '@nguon/testing/browser'
import { defineConfig } from '@playwright/test'

const portal = 'http://localhost:4390'
const site = 'http://localhost:4391'

export default defineConfig({
  outputDir: 'test-results',
  workers: 1,
  timeout: 60_000,
  use: { launchOptions: await findChromium(), trace: 'retain-on-failure', locale: 'vi-VN' },
  projects: [
    { name: 'admin', testDir: 'apps/admin/e2e', use: { baseURL: portal } },
    { name: 'site', testDir: 'apps/site/e2e', use: { baseURL: site } },
  ],
  webServer: {
    command: 'node scripts/e2e-server.ts',
    env: { PORTAL_PORT: '4390', SITE_PORT: '4391' },
    url: `${portal}/healthz`,
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'pipe',
  },
})
