import { readFile } from 'node:fs/promises'

export type Counts = { passed: number; failed: number }

/** What Vitest's JSON report counted; a missing report means that the run itself broke. */
export async function vitestCounts(file: string): Promise<Counts> {
  const report = await readReport(file)
  return { passed: numberAt(report, 'numPassedTests'), failed: numberAt(report, 'numFailedTests') }
}

/** What Playwright's JSON report counted; a test that passed on its second try has passed. */
export async function playwrightCounts(file: string): Promise<Counts> {
  const report = await readReport(file)
  const stats = 'stats' in report ? report.stats : {}
  return {
    passed: numberAt(stats, 'expected') + numberAt(stats, 'flaky'),
    failed: numberAt(stats, 'unexpected'),
  }
}

async function readReport(file: string): Promise<object> {
  const value: unknown = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))
  return typeof value === 'object' && value !== null ? value : {}
}

function numberAt(value: unknown, key: string): number {
  if (typeof value !== 'object' || value === null) return 0
  const found = Object.entries(value).find(([name]) => name === key)?.[1]
  return typeof found === 'number' ? found : 0
}
