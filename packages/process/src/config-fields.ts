import { isIP } from 'node:net'
import { z } from 'zod'

/** Building blocks of every process's settings, so that the same variable means the same everywhere. */
export const port = (fallback: number) =>
  z.coerce.number().int().min(1).max(65_535).default(fallback)

export const host = (fallback: string) => z.string().min(1).default(fallback)

/** Scheme, host and port of a public address, without a path. */
export const origin = z
  .url({ protocol: /^https?$/ })
  .refine((text) => new URL(text).origin === text, {
    error: 'must be an origin such as https://example.vn, without a path or a slash at its end',
  })

/** Addresses of proxies whose X-Forwarded-* headers are believed, separated by commas. */
export const trustedProxies = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  )
  .refine((list) => list.every((entry) => isIP(entry) !== 0), {
    error: 'must be IP addresses separated by commas',
  })

export const logLevel = z
  .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
  .default('info')

/** Where spans go by OTLP over HTTP; unset, nothing is traced. OpenTelemetry's own name for it. */
export const otlpEndpoint = z.url({ protocol: /^https?$/ }).optional()

/** The demo and tests run on a day that does not pass: `2026-04-01`. */
export const fixedToday = z.iso
  .date()
  .transform((text) => Temporal.PlainDate.from(text))
  .optional()
