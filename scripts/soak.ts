import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startDemo } from './soak/demo-installation.ts'
import { startLoad } from './soak/load.ts'
import { interrupted, judge, takeSample, type Sample } from './soak/samples.ts'

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } })
const minutes = Number(values.minutes)
if (!(minutes > 0)) throw new RangeError('--minutes needs a number above 0')

const SAMPLES = 60
const ERRORS_ALLOWED = 0.0001

const demo = await startDemo()
const samples: Sample[] = []
try {
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
} finally {
  await demo.stop()
}
