import { readSealLag, type SealLag } from '@nguon/db/audit/seal-lag'
import { createPool } from '@nguon/db/client/pool'
import { createScoped } from '@nguon/db/session/scoped'
import { run, type Runner, type TaskList } from 'graphile-worker'
import type { Logger } from 'pino'
import { startGivingUp } from './give-up.ts'
import { countJobs, type JobCounts } from './job-counts.ts'
import type { JobOutcome } from './metrics.ts'
import { createPresence, type Presence } from './presence.ts'
import { createQueueLogger } from './queue-logger.ts'
import { startSealer } from './sealer.ts'
import type { Task, TaskServices } from './tasks/task.ts'

export type WorkerOptions = {
  databaseUrl: string
  /** The demo's and tests' day, for every job. */
  fixedToday: Temporal.PlainDate | null
  log: Logger
  tasks: readonly Task[]
  crontab: string
  concurrency?: number
  /** Told how each run of a job ended. */
  observe: (task: string, outcome: JobOutcome) => void
}

export type RunningWorker = {
  /** Settles when the worker stopped by itself, which only a fault makes it do. */
  ended: Promise<void>
  /** Throws when the database does not answer. */
  countJobs: () => Promise<JobCounts>
  /** How far the seal of the audit log is behind; throws as well. */
  readSealLag: () => Promise<SealLag>
  /** Takes no more jobs, gives running ones five seconds, returns what is unfinished to the queue. */
  stop: () => Promise<void>
}

/**
 * Runs jobs. The queue's own tables are reached as `app_queue`, whose row security would otherwise
 * hide every job; tasks work as `app_worker` in the scope that their payload names.
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { log } = options
  const onError = (error: Error): void => log.warn({ err: error }, 'a database connection was lost')
  const pool = createPool(options.databaseUrl, { onError })
  const queueUrl = actingAs(options.databaseUrl, 'app_queue')
  const queuePool = createPool(queueUrl, { onError, withDate: true })
  const scoped = createScoped(pool, options.fixedToday)
  const presence = createPresence(queuePool, log)
  const runner = await run({
    pgPool: queuePool,
    concurrency: options.concurrency ?? 4,
    crontab: options.crontab,
    noHandleSignals: true,
    logger: createQueueLogger(log),
    taskList: taskList(options.tasks, { scoped, log }),
    preset: { plugins: [enterFirst(presence)] },
  })
  reportEvents(runner, options)
  await presence.entered
  const stopSealer = startSealer(scoped, log)
  const stopGivingUp = startGivingUp(queuePool, scoped, options.tasks, log)
  let stopping = false
  const ended = Promise.withResolvers<void>()
  const report = (error?: unknown): void => {
    if (stopping) return
    log.fatal({ err: error }, 'the queue stopped')
    ended.resolve()
  }
  void runner.promise.then(() => report(), report)
  return {
    ended: ended.promise,
    countJobs: () => countJobs(queuePool),
    readSealLag: () => scoped({ account: null, unit: null }, readSealLag),
    stop: async () => {
      stopping = true
      await Promise.all([runner.stop(), stopSealer(), stopGivingUp()])
      await presence.leave()
      await Promise.all([pool.end(), queuePool.end()])
    },
  }
}

/** Lets no job be taken before others can see that its worker lives. */
const enterFirst = (presence: Presence): GraphileConfig.Plugin => ({
  name: 'enter_first',
  worker: {
    hooks: { startWorker: (_context, { worker }) => presence.enter(worker.workerPool.id) },
  },
})

function taskList(
  tasks: readonly Task[],
  services: Pick<TaskServices, 'scoped' | 'log'>,
): TaskList {
  const entries = tasks.map((task): [string, TaskList[string]] => [
    task.name,
    async (payload, { job, abortSignal }) => {
      const log = services.log.child({ task: task.name, job: job.id })
      const signal = abortSignal ?? new AbortController().signal
      await task.run(payload, { scoped: services.scoped, log, signal }).catch(hideFromQueue)
    },
  ])
  return Object.fromEntries(entries)
}

/** The queue keeps the text of an error with its job, and that text may quote a person's data. */
function hideFromQueue(cause: unknown): never {
  throw new Error('the log says why', { cause })
}

const fields = (job: { id: string; task_identifier: string; attempts: number }) => ({
  job: job.id,
  task: job.task_identifier,
  attempt: job.attempts,
})

function reportEvents(
  { events }: Runner,
  { log, observe }: Pick<WorkerOptions, 'log' | 'observe'>,
): void {
  events.on('job:success', ({ job }) => {
    observe(job.task_identifier, 'done')
    log.info(fields(job), 'job done')
  })
  events.on('job:error', ({ job, error }) => {
    observe(job.task_identifier, 'failed')
    const err = error instanceof Error ? (error.cause ?? error) : error
    log.warn({ ...fields(job), err }, 'job failed, to be repeated')
  })
  events.on('job:failed', ({ job }) => {
    observe(job.task_identifier, 'given_up')
    log.error(fields(job), 'job given up')
  })
}

function actingAs(url: string, role: string): string {
  const changed = new URL(url)
  changed.searchParams.set('options', `-c role=${role}`)
  return changed.href
}
