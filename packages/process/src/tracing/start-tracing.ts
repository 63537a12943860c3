import type { Logger } from 'pino'
import { traceWith } from './span.ts'

/**
 * Traces this process from now on and sends its spans by OTLP over HTTP; without an endpoint not
 * even the libraries are loaded. Returns what hands over the last spans and ends it.
 */
export async function startTracing(
  service: string,
  endpoint: string | undefined,
  log: Logger,
): Promise<() => Promise<void>> {
  if (endpoint === undefined) return async () => {}
  const { createOtlpTracer } = await import('./otlp-tracer.ts')
  const { tracer, stop } = createOtlpTracer(service, endpoint, (reason) =>
    log.warn({ reason }, 'spans could not be handed over'),
  )
  traceWith(tracer)
  return async () => {
    traceWith(null)
    await stop()
  }
}
