import { AsyncLocalStorage } from 'node:async_hooks'
import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Context,
  type Span,
} from '@opentelemetry/api'
import { parseTraceParent, setGlobalErrorHandler } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import { describeError } from '../logger.ts'
import type { Describe, Entry, Outcome, Tracer } from './span.ts'

/** With its repetitions; a receiver that is away must not hold up the end of the process. */
const HAND_OVER_WITHIN_MS = 2_000

const KIND = { server: SpanKind.SERVER, consumer: SpanKind.CONSUMER }

/** OpenTelemetry behind our own few functions; nothing global is registered, no module is patched. */
export function createOtlpTracer(
  service: string,
  endpoint: string,
  onLoss: (reason: string) => void,
): { tracer: Tracer; stop: () => Promise<void> } {
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: HAND_OVER_WITHIN_MS })
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    sampler: new ParentBasedSampler({ root: new AlwaysOnSampler() }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  })
  const report = (error: unknown): void => onLoss(kindOf(error))
  setGlobalErrorHandler(report)
  const spans = provider.getTracer('nguon')
  const active = new AsyncLocalStorage<Span>()

  async function within<T>(span: Span, run: () => Promise<T>, describe?: Describe<T>): Promise<T> {
    try {
      const result = await active.run(span, run)
      if (describe !== undefined) conclude(span, describe(result))
      return result
    } catch (error) {
      conclude(span, { failed: true, attributes: { 'error.type': kindOf(error) } })
      throw error
    } finally {
      span.end()
    }
  }

  const tracer: Tracer = {
    enter: ({ name, kind, traceparent }, run, describe) => {
      const options = kind === undefined ? {} : { kind: KIND[kind] }
      const parent = sentBy(traceparent) ?? around(active.getStore())
      return within(spans.startSpan(name, options, parent), run, describe)
    },
    inside: (name, run, describe) => {
      const parent = active.getStore()
      if (parent === undefined) return run()
      return within(spans.startSpan(name, {}, around(parent)), run, describe)
    },
    past: (name, milliseconds, outcome) => {
      const parent = active.getStore()
      if (parent === undefined) return
      const startTime = Date.now() - milliseconds
      const span = spans.startSpan(name, { startTime }, around(parent))
      conclude(span, outcome)
      span.end()
    },
    traceparent: () => {
      const span = active.getStore()?.spanContext()
      if (span === undefined) return undefined
      const flags = (span.traceFlags & TraceFlags.SAMPLED).toString(16).padStart(2, '0')
      return `00-${span.traceId}-${span.spanId}-${flags}`
    },
  }
  return { tracer, stop: () => provider.shutdown().catch(report) }
}

const around = (span: Span | undefined): Context =>
  span === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, span)

function sentBy(traceparent: Entry['traceparent']): Context | undefined {
  const parent = traceparent === undefined ? null : parseTraceParent(traceparent)
  return parent === null
    ? undefined
    : trace.setSpanContext(ROOT_CONTEXT, { ...parent, isRemote: true })
}

function conclude(span: Span, { name, failed, attributes }: Outcome): void {
  if (name !== undefined) span.updateName(name)
  if (failed === true) span.setStatus({ code: SpanStatusCode.ERROR })
  if (attributes !== undefined) span.setAttributes(attributes)
}

/** A failure's code or class: its message may quote what somebody entered. */
function kindOf(error: unknown): string {
  const { code, type } = describeError(error)
  return String(code ?? type)
}
