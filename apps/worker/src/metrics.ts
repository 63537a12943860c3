import { statfs } from 'node:fs/promises'
import { Counter, Gauge, type Registry } from 'prom-client'
import type { RunningWorker } from './start-worker.ts'

/** A run that failed and was the last one counts as `failed` and as `given_up`. */
export type JobOutcome = 'done' | 'failed' | 'given_up'

/** How runs of jobs ended, by task. */
export function createJobCounter(registry: Registry) {
  const runs = new Counter({
    name: 'worker_job_runs_total',
    help: 'Runs of jobs by task and outcome',
    labelNames: ['task', 'outcome'],
    registers: [registry],
  })
  return (task: string, outcome: JobOutcome): void => runs.inc({ task, outcome })
}

/**
 * What an alarm watches: jobs that were given up, audit rows that wait for their seal, room on the
 * disk. They are read when somebody asks; what cannot be read then is left out.
 */
export function addWorkerGauges(
  registry: Registry,
  worker: Pick<RunningWorker, 'countJobs' | 'readSealLag'>,
  dataDir: string,
): void {
  const gauge = (name: string, help: string, read: () => Promise<number>): void => {
    const shown: Gauge = new Gauge({
      name,
      help,
      registers: [registry],
      collect: async () => {
        const value = await read().catch(() => undefined)
        if (value === undefined) shown.remove()
        else shown.set(value)
      },
    })
  }
  gauge('worker_jobs_waiting', 'Jobs that will still be run', async () => {
    const { waiting } = await worker.countJobs()
    return waiting
  })
  gauge(
    'worker_jobs_given_up',
    'Jobs that failed five times and wait for an operator',
    async () => {
      const { givenUp } = await worker.countJobs()
      return givenUp
    },
  )
  gauge('worker_audit_unsealed_rows', 'Rows of the audit log that could be sealed', async () => {
    const { rows } = await worker.readSealLag()
    return rows
  })
  gauge('worker_audit_unsealed_seconds', 'How long the oldest of them has waited', async () => {
    const { seconds } = await worker.readSealLag()
    return seconds
  })
  gauge('worker_data_free_bytes', 'Room left on the disk of the data folder', async () => {
    const { bavail, bsize } = await statfs(dataDir)
    return bavail * bsize
  })
}
