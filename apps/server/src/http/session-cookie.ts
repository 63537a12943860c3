import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

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
export function writeSessionToken(c: Context, token: string | null): void {
  if (token === null) deleteCookie(c, NAME, attributes)
  else setCookie(c, NAME, token, attributes)
}
