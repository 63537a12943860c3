import type { Scope, Session } from '@nguon/db/session/enter'
import type { Scoped } from '@nguon/db/session/scoped'
import { inTrace } from '@nguon/process/tracing/span'
import type { Logger } from 'pino'
import { z } from 'zod'

/** Whose work it is and in which unit; the same two that a request has. `system` is for nightly tasks. */
const scope = z.strictObject({
  account: z.union([z.uuid(), z.literal('system')]),
  unit: z.uuid().nullable(),
}) satisfies z.ZodType<Scope>

type Transaction = Parameters<Parameters<Scoped>[1]>[0]

export type TaskContext<Input> = {
  input: Input
  scope: z.output<typeof scope>
  /** `scoped` with the job's own scope. */
  scoped: <T>(work: (trx: Transaction, session: Session) => Promise<T>) => Promise<T>
  /** `scoped` itself, for work that opens several transactions. */
  openScope: Scoped
  log: Logger
  /** Aborts when the worker is being stopped. */
  signal: AbortSignal
}

/** A kind of job. It must be safe to repeat: a worker that dies leaves its jobs to be run again. */
export type Task = {
  name: string
  run: (payload: unknown, services: TaskServices) => Promise<void>
  /** Ends what nobody will go on with, after the last attempt; safe to repeat as well. */
  giveUp?: (payload: unknown, scoped: Scoped) => Promise<void>
}

export type TaskServices = {
  scoped: Scoped
  log: Logger
  signal: AbortSignal
}

/**
 * Declares a task; its payload is `{ scope, input }`, and `input` is what the schema says. A run is
 * part of the trace that handed the job over. A job of the crontab also carries when it was due,
 * which no task asks: a late one works for the day it runs.
 */
export function defineTask<Input>(definition: {
  name: string
  input: z.ZodType<Input>
  run: (context: TaskContext<Input>) => Promise<void>
  giveUp?: (context: Pick<TaskContext<Input>, 'input' | 'scope' | 'openScope'>) => Promise<void>
}): Task {
  const { giveUp } = definition
  const payloadSchema = z.strictObject({
    scope,
    input: definition.input,
    traceparent: z.string().optional(),
    _cron: z.unknown().optional(),
  })
  return {
    name: definition.name,
    run: async (payload, { scoped, log, signal }) => {
      const job = payloadSchema.parse(payload)
      const entry = {
        name: definition.name,
        kind: 'consumer',
        traceparent: job.traceparent,
      } as const
      await inTrace(entry, () =>
        definition.run({
          input: job.input,
          scope: job.scope,
          scoped: (work) => scoped(job.scope, work),
          openScope: scoped,
          log,
          signal,
        }),
      )
    },
    ...(giveUp && {
      giveUp: async (payload, openScope) => {
        const { input, scope: jobScope } = payloadSchema.parse(payload)
        await giveUp({ input, scope: jobScope, openScope })
      },
    }),
  }
}
