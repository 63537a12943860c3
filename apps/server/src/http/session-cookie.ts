import type { Context } from 'hono'
import { generateCookie, getCookie } from 'hono/cookie'

const NAME = 'nguon'
const attributes = {
  prefix: 'host',
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'Strict',
} as const

export function readSessionToken(c: Context): string | undefined {
  return getCookie(c, NAME, 'host')
}

/** A cookie of the browser's session: it ends with the browser, and the server's session after hours. */
export function sessionCookie(token: string | null): string {
  if (token === null) return generateCookie(NAME, '', { ...attributes, maxAge: 0 })
  return generateCookie(NAME, token, attributes)
}
