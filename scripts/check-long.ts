import { runStep, type Step } from './check/step.ts'

const script = (name: string, ...args: string[]): Step => ({
  name,
  command: 'node',
  args,
  live: true,
})

/** What takes hours and therefore stays out of `pnpm test`; arguments go to the soak test. */
const steps = [
  script('screenshots of every screen', 'scripts/screenshots.ts', '--all'),
  script('figures on the data of the country', 'apps/bench/src/main.ts', 'country'),
  script('an hour under load', 'scripts/soak.ts', ...process.argv.slice(2)),
]

const outcomes = []
for (const step of steps) outcomes.push(await runStep(step))
console.log('')
for (const { name, ok, seconds } of outcomes) {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${seconds.toFixed(0).padStart(6)} s  ${name}`)
}
process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1
