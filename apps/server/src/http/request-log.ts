import type { Logger } from 'pino'

/** One line for every request: how it was answered, by path and without its query. */
export function logRequests(logger: Logger) {
  return async (
    c: { get: (key: 'requestId') => string; req: { method: string; path: string }; res: Response },
    next: () => Promise<void>,
  ): Promise<void> => {
    const started = performance.now()
    await next()
    logger.info(
      {
        requestId: c.get('requestId'),
        method: c.req.method,
        path: c.req.path,
        status: c.res.status,
        ms: Math.round(performance.now() - started),
      },
      'request',
    )
  }
}
