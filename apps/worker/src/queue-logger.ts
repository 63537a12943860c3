import { Logger as QueueLogger } from 'graphile-worker'
import type { Logger } from 'pino'

const LEVELS = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const

/**
 * graphile-worker writes the text of a failed job's error into its own messages, and that text may
 * quote a person's data. Messages about errors are therefore dropped: the events report them.
 */
export function createQueueLogger(log: Logger): QueueLogger {
  return new QueueLogger((scope) => (level, message, meta) => {
    const aboutFailure = level === 'error' || (meta !== undefined && 'error' in meta)
    const { workerId, taskIdentifier, jobId } = scope
    log[LEVELS[level]](
      { workerId, task: taskIdentifier, job: jobId },
      aboutFailure ? 'the queue reports a failure' : message,
    )
  })
}
