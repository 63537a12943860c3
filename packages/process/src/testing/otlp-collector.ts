import { once } from 'node:events'
import { createServer } from 'node:http'
import { z } from 'zod'

const value = z.object({
  stringValue: z.string().optional(),
  intValue: z.union([z.number(), z.string()]).optional(),
  boolValue: z.boolean().optional(),
})
const attributes = z.array(z.object({ key: z.string(), value }))
const sent = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes }),
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              traceId: z.string(),
              spanId: z.string(),
              parentSpanId: z.string().optional(),
              name: z.string(),
              kind: z.number(),
              attributes: attributes.default([]),
              status: z.object({ code: z.number().optional() }).optional(),
            }),
          ),
        }),
      ),
    }),
  ),
})

export type CollectedSpan = {
  service: string
  traceId: string
  spanId: string
  parentSpanId: string | undefined
  name: string
  failed: boolean
  attributes: Record<string, string | number | boolean | undefined>
}

export type Collector = {
  endpoint: string
  spans: CollectedSpan[]
  /** Everything that arrived, as it arrived. */
  text: () => string
  close: () => void
}

/** A receiver of OTLP over HTTP on a port of its own, which keeps what it is sent. */
export async function startCollector(): Promise<Collector> {
  const bodies: string[] = []
  const spans: CollectedSpan[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => {
      body += part
    })
    request.on('end', () => {
      bodies.push(body)
      spans.push(...readSpans(JSON.parse(body)))
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    spans,
    text: () => bodies.join('\n'),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** The names from the beginning of a span's trace down to the span. */
export function pathTo(spans: readonly CollectedSpan[], span: CollectedSpan): string[] {
  const parent = spans.find(({ spanId }) => spanId === span.parentSpanId)
  return [...(parent === undefined ? [] : pathTo(spans, parent)), span.name]
}

function readSpans(body: unknown): CollectedSpan[] {
  return sent.parse(body).resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap((scope) =>
      scope.spans.map(({ traceId, spanId, parentSpanId, name, status, ...span }) => ({
        service: String(plain(resource.attributes)['service.name']),
        traceId,
        spanId,
        parentSpanId,
        name,
        failed: status?.code === 2,
        attributes: plain(span.attributes),
      })),
    ),
  )
}

function plain(given: z.output<typeof attributes>): CollectedSpan['attributes'] {
  return Object.fromEntries(
    given.map(({ key, value: { stringValue, intValue, boolValue } }) => [
      key,
      stringValue ?? boolValue ?? (intValue === undefined ? undefined : Number(intValue)),
    ]),
  )
}
