import { data } from 'react-router'
import type { z } from 'zod'

/** What an address asks for. What no page can answer is an address that leads nowhere. */
export function askedFor<T>(schema: z.ZodType<T>, value: unknown): T {
  const asked = schema.safeParse(value)
  if (!asked.success) throw data(null, { status: 404 })
  return asked.data
}
