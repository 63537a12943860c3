import { AppError } from '@nguon/domain/errors'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

const bytesOfMegabyte = 1024 * 1024

/**
 * Refuses longer bodies. One that states its length is judged by it, and Node reads no further; only
 * others are counted as they come, which costs a stream for each.
 *
 * @throws AppError `too_large`
 */
export function limitBody(limitMegabytes: number): MiddlewareHandler {
  const maxSize = limitMegabytes * bytesOfMegabyte
  const onError = () => {
    throw new AppError('too_large', 'request_too_large', { values: { limitMegabytes } })
  }
  const counted = bodyLimit({ maxSize, onError })
  return (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const stated = c.req.header('content-length')
    if (stated === undefined || c.req.header('transfer-encoding') !== undefined)
      return counted(c, next)
    return Number(stated) > maxSize ? onError() : next()
  }
}
