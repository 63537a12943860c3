import { collectDefaultMetrics, Registry } from 'prom-client'

/** A registry with memory, event loop and process figures, labelled with the process's name. */
export function createMetrics(processName: string): Registry {
  const registry = new Registry()
  registry.setDefaultLabels({ process: processName })
  collectDefaultMetrics({ register: registry })
  return registry
}
