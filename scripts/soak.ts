import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { withInstallation, type Installation } from './installation/with-installation.ts'
import { startLoad } from './soak/load.ts'
import { interrupted, judge, takeSample, type Sample } from './soak/samples.ts'

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } })
const minutes = Number(values.minutes)
if (!(minutes > 0)) throw new RangeError('--minutes needs a number above 0')

const SAMPLES = 60
const ERRORS_ALLOWED = 0.0001

async function soak(demo: Installation): Promise<void> {
  const samples: Sample[] = []
  const load = await startLoad(demo)
  for (let taken = 0; taken < SAMPLES; taken += 1) {
    await sleep((minutes * 60_000) / SAMPLES)
    samples.push(await takeSample(demo.pid))
  }
  await load.stop()
  const { answers, errors } = load.counts
  const verdicts = judge(samples)
  for (const { what, first, last, flat } of verdicts) {
    console.log(`${flat ? 'flat ' : 'GROWS'} ${what}: ${first.toFixed(0)} → ${last.toFixed(0)}`)
  }
  const broken = interrupted(samples)
  for (const name of broken) console.log(`ENDED ${name} did not run from beginning to end`)
  console.log(`${answers} answers in ${minutes} min, ${errors} errors`)
  const flat = verdicts.every((verdict) => verdict.flat)
  const holds = flat && broken.length === 0 && errors <= answers * ERRORS_ALLOWED
  process.exitCode = holds ? 0 : 1
}

await withInstallation({ portalPort: 4490, options: ['--demo'] }, soak)
