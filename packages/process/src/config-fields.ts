import { isIP } from 'node:net'
import { z } from 'zod'

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*$/

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

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  )

/** Host names or addresses, separated by commas. */
export const hostNames = list
  .transform((names) => names.map((name) => name.toLowerCase()))
  .refine((names) => names.every((name) => isIP(name) !== 0 || HOST_NAME.test(name)), {
    error: 'must be host names or IP addresses, without scheme or port',
  })

/** Addresses of proxies whose X-Forwarded-* headers are believed, separated by commas. */
export const trustedProxies = list.refine(
  (entries) => entries.every((entry) => isIP(entry) !== 0),
  {
    error: 'must be IP addresses separated by commas',
  },
)

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
