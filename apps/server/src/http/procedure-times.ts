import { portalRouter } from '@nguon/api/portal'
import { Histogram, type Registry } from 'prom-client'

/** `refused` is the caller's doing (4xx), `failed` ours (5xx). */
export type Outcome = 'ok' | 'refused' | 'failed'

const procedures = new Set(Object.keys(portalRouter._def.procedures))

/**
 * How long the procedures of a request took, by name and outcome. All calls of a batch count with the
 * time of the whole batch; what no procedure is called is `unknown`, so the labels are bounded.
 */
export function createProcedureTimes(registry: Registry) {
  const times = new Histogram({
    name: 'portal_procedure_seconds',
    help: 'Time to answer a procedure of the portal',
    labelNames: ['procedure', 'outcome'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  })
  return (calls: ReadonlyMap<string, Outcome>, seconds: number): void => {
    for (const [path, outcome] of calls) {
      times.observe({ procedure: procedures.has(path) ? path : 'unknown', outcome }, seconds)
    }
  }
}
