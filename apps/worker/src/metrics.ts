import { createMetrics } from '@nguon/process/metrics'
import { Gauge, type Registry } from 'prom-client'
import type { JobCounts } from './job-counts.ts'

const GAUGES = [
  ['waiting', 'worker_jobs_waiting', 'Jobs that will still be run'],
  ['givenUp', 'worker_jobs_given_up', 'Jobs that failed five times and wait for an operator'],
] as const

/** Process figures and how many jobs wait or were given up: the second one is what an alarm watches. */
export function createWorkerMetrics(countJobs: () => Promise<JobCounts>): Registry {
  const registry = createMetrics('worker')
  for (const [count, name, help] of GAUGES) {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [registry],
      collect: async () => gauge.set((await countJobs())[count]),
    })
  }
  return registry
}
