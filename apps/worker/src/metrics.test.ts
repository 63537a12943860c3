import { tmpdir } from 'node:os'
import { createMetrics } from '@nguon/process/metrics'
import { describe, expect, it } from 'vitest'
import { addWorkerGauges } from './metrics.ts'

describe('the worker’s figures', () => {
  it('leave out what cannot be read instead of showing a zero', async () => {
    const registry = createMetrics('worker')
    let reachable = true
    const read = <T>(value: T) => (reachable ? Promise.resolve(value) : Promise.reject(new Error()))
    const worker = {
      countJobs: () => read({ waiting: 2, givenUp: 1 }),
      readSealLag: () => read({ rows: 4, seconds: 0.5 }),
    }
    addWorkerGauges(registry, worker, tmpdir())
    expect(await registry.metrics()).toContain('worker_jobs_given_up{process="worker"} 1\n')
    reachable = false
    const text = await registry.metrics()
    expect(text).not.toMatch(/^worker_(jobs|audit)/m)
    expect(text).toMatch(/^worker_data_free_bytes/m)
  })
})
