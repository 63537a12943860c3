import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { runStep, type Step } from './check/step.ts'
import { shortRows } from './check/short-rows.ts'

const script = (name: string, ...args: string[]): Step => ({
  name,
  command: 'node',
  args,
  live: true,
})

const country = script('figures on the data of the country', 'apps/bench/src/main.ts', 'country')

/**
 * What takes hours and therefore stays out of `pnpm test`; arguments go to the soak test. The
 * calibration is the machine's, in the head of the figures: until there are forecasts, nothing else
 * is there to calibrate.
 */
const steps = [
  script('screenshots of every screen', 'scripts/screenshots.ts', '--all'),
  country,
  script('an hour under load', 'scripts/soak.ts', ...process.argv.slice(2)),
]

const outcomes = []
for (const step of steps) outcomes.push(await runStep(step))
console.log('')
for (const { name, ok, seconds } of outcomes) {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${seconds.toFixed(0).padStart(6)} s  ${name}`)
}
// What the data of a country falls short of is told; the aims are those of a province, whose run fails.
if (outcomes.some(({ name, ok }) => ok && name === country.name)) {
  const table = await readFile(
    path.join(import.meta.dirname, '../docs/benchmarks-country.md'),
    'utf8',
  )
  for (const row of shortRows(table)) console.log(`short            ${row}`)
}
process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1
