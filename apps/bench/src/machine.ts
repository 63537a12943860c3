import { availableParallelism, cpus } from 'node:os'
import { Worker } from 'node:worker_threads'
import { spreadOf } from './figure.ts'
import type { World } from './world.ts'

/** The same work everywhere, so that its time says how fast and how busy a machine is. */
const loop = `
  const { parentPort } = require('node:worker_threads')
  const began = performance.now()
  let sum = 0
  for (let n = 0; n < 300_000_000; n += 1) sum = (sum + n) | 0
  parentPort.postMessage({ took: performance.now() - began, sum })`

/**
 * One line that calibrates the figures of a run: a fixed loop on one core and on all at once, and
 * what a durable commit costs. Runs on other machines, or on other days, are compared through it.
 */
export async function calibration(world: World): Promise<string> {
  const alone = spreadOf([await looped(1), await looped(1), await looped(1)]).median
  const together = await looped(availableParallelism())
  const commits: number[] = []
  await world.query('create table bench_commit (n int)')
  for (let n = 0; n < 200; n += 1) {
    const began = performance.now()
    await world.query('insert into bench_commit values ($1)', [n])
    commits.push(performance.now() - began)
  }
  await world.query('drop table bench_commit')
  return [
    `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}`,
    `a fixed loop takes ${alone.toFixed(0)} ms on one core, ${together.toFixed(0)} ms on all at once`,
    `a commit takes ${spreadOf(commits).median.toFixed(2)} ms`,
  ].join('; ')
}

/** Milliseconds of the slowest of `threads` loops that run at the same time. */
async function looped(threads: number): Promise<number> {
  const took = await Promise.all(
    Array.from(
      { length: threads },
      () =>
        new Promise<number>((resolve, reject) => {
          const worker = new Worker(loop, { eval: true })
          worker.once('message', (message: { took: number }) => resolve(message.took))
          worker.once('error', reject)
        }),
    ),
  )
  return Math.max(...took)
}
