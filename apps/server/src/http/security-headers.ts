import type { MiddlewareHandler } from 'hono'
import { NONCE, secureHeaders } from 'hono/secure-headers'

/**
 * What a browser may do with the portal's pages: run what it serves, with nobody around it. Answers
 * of the API are no pages, so nothing of them may run, and none needs a nonce of its own.
 */
export function securityHeaders(origin: string): MiddlewareHandler {
  const shared = {
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    strictTransportSecurity: origin.startsWith('https:')
      ? 'max-age=31536000; includeSubDomains'
      : false,
  }
  const nothing = {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  }
  const ofPages = secureHeaders({
    ...shared,
    contentSecurityPolicy: {
      ...nothing,
      scriptSrc: ["'self'", NONCE],
      styleSrc: ["'self'", "'unsafe-inline'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
    },
  })
  const ofAnswers = secureHeaders({
    ...shared,
    contentSecurityPolicy: nothing,
  })
  return (c, next) => (c.req.path.startsWith('/api/') ? ofAnswers(c, next) : ofPages(c, next))
}
