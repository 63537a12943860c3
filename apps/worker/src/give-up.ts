import { setTimeout as sleep } from 'node:timers/promises'
import type { Scoped } from '@nguon/db/session/scoped'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Task } from './tasks/task.ts'

const LOOK_AROUND_MS = 2_000

type GivenUp = { id: string; task: string; payload: unknown }

/**
 * Ends what a job was at work on once its attempts are used up, whether the last one failed or its
 * worker died: only the queue's table knows of both. Several workers may do this at once, because a
 * task's `giveUp` may be repeated. Returns what stops it.
 */
export function startGivingUp(
  queuePool: Pool,
  scoped: Scoped,
  tasks: readonly Task[],
  log: Logger,
): () => Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping
  const followed = new Map(tasks.flatMap(({ name, giveUp }) => (giveUp ? [[name, giveUp]] : [])))
  // The queue keeps such jobs until an operator has seen them.
  const ended = new Set<string>()
  const look = async (): Promise<void> => {
    for (const { id, task, payload } of await listGivenUp(queuePool, [...followed.keys()], ended)) {
      if (signal.aborted) return
      // One that cannot be ended yet is tried again, and holds back no other.
      try {
        await followed.get(task)?.(payload, scoped)
        ended.add(id)
      } catch (err) {
        log.warn({ job: id, task, err }, 'a job could not be given up')
      }
    }
  }
  const loop = async (): Promise<void> => {
    while (!signal.aborted) {
      await look().catch((err: unknown) => log.warn({ err }, 'the queue could not be looked at'))
      await sleep(LOOK_AROUND_MS, undefined, { signal }).catch(() => {})
    }
  }
  const looping = loop()
  return () => {
    stopping.abort()
    return looping
  }
}

/** From the queue's private table, because its public view leaves out the payload. */
async function listGivenUp(
  queuePool: Pool,
  tasks: readonly string[],
  except: ReadonlySet<string>,
): Promise<GivenUp[]> {
  const { rows } = await queuePool.query<GivenUp>(
    `select job.id::text, task.identifier as task, job.payload
     from graphile_worker._private_jobs job
     join graphile_worker._private_tasks task on task.id = job.task_id
     where job.attempts >= job.max_attempts and job.locked_at is null
       and task.identifier = any($1) and job.id <> all($2::bigint[])
     order by job.id`,
    [tasks, [...except]],
  )
  return rows
}
