import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runStep, type Outcome, type Step } from './check/step.ts'
import { playwrightCounts, vitestCounts } from './check/test-counts.ts'

const reports = await mkdtemp(path.join(tmpdir(), 'nguon-check-'))
const vitestReport = path.join(reports, 'vitest.json')
const playwrightReport = path.join(reports, 'playwright.json')

const own = (name: string, script: string, cwd: string): Step => ({
  name,
  command: 'node',
  args: ['--run', script],
  cwd,
})

// Two at a time: each of these is bound by one core for most of its life.
const reading: Step[][] = [
  [
    { name: 'format', command: 'oxfmt', args: ['--check', '.'] },
    { name: 'boundaries', command: 'turbo', args: ['boundaries'] },
    { name: 'dead code', command: 'knip', args: [] },
    { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
    own('types of the site', 'typecheck', 'apps/site'),
  ],
  [
    // One program for all that runs on Node reads every source once; what a browser runs has its own.
    { name: 'types of servers and packages', command: 'tsc', args: ['--noEmit', '-p', '.'] },
    own('types of the components', 'typecheck', 'packages/ui'),
    own('types of the portal', 'typecheck', 'apps/admin'),
    { name: 'build', command: 'node', args: ['apps/cli/src/main.ts', 'build'] },
  ],
]
const running: Step[] = [
  {
    name: 'unit, database and API tests',
    command: 'vitest',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    live: true,
  },
  {
    name: 'browser tests',
    command: 'playwright',
    args: ['test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
    live: true,
  },
]

async function inOrder(steps: readonly Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const step of steps) outcomes.push(await runStep(step))
  return outcomes
}

const outcomes = (await Promise.all(reading.map(inOrder))).flat()
outcomes.push(...(await inOrder(running)))

console.log('')
for (const { name, ok, seconds } of outcomes) {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${seconds.toFixed(1).padStart(6)} s  ${name}`)
}
const counts = [await vitestCounts(vitestReport), await playwrightCounts(playwrightReport)]
await rm(reports, { recursive: true, force: true })
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1
