import closeWithGrace from 'close-with-grace'
import type { Logger } from 'pino'

/**
 * Closes in the given order, once, on SIGINT, SIGTERM, SIGHUP, an uncaught error or the end of
 * the process that supervises us; then exits, with 0 unless an error was the cause. A close that
 * hangs is cut off after `graceMs`.
 */
export function onShutdown(
  logger: Logger,
  close: readonly (() => unknown)[],
  { graceMs = 20_000 }: { graceMs?: number } = {},
): void {
  const handle = closeWithGrace({ delay: graceMs, logger: false }, async ({ err, signal }) => {
    if (err) logger.fatal({ err }, 'uncaught error')
    else logger.info({ signal }, 'stopping')
    for (const step of close) {
      try {
        await step()
      } catch (error) {
        logger.error({ err: error }, 'a part did not close')
      }
    }
  })
  process.once('disconnect', () => handle.close())
  // It may have ended while this process was still starting.
  if (process.send && !process.connected) handle.close()
}
