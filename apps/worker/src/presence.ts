import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'
import type { Logger } from 'pino'

const LOOK_AROUND_MS = 5_000
const PAUSE_AFTER_FAILURE_MS = 1_000

export type Presence = {
  enter: (name: string) => Promise<void>
  /** Settles once the name is locked and dead workers have been looked for. */
  entered: Promise<void>
  leave: () => Promise<void>
}

/**
 * The queue keeps a dead worker's jobs for four hours. So each worker holds an advisory lock on the
 * name that it writes on its jobs for as long as it lives, and regularly gives jobs whose name nobody
 * holds back to the queue.
 */
export function createPresence(queuePool: Pool, log: Logger): Presence {
  const leaving = new AbortController()
  const { signal } = leaving
  const entered = Promise.withResolvers<void>()
  let stay: Promise<void> | undefined
  const remain = async (name: string): Promise<void> => {
    let pause = 0
    const onLook = (dead: number): void => {
      if (dead > 0) log.warn({ dead }, 'the jobs of dead workers are back in the queue')
      entered.resolve()
    }
    while (!signal.aborted) {
      await attend(queuePool, name, { pause, leaving: signal, onLook }).catch((err: unknown) =>
        log.warn({ err }, 'the presence of this worker was lost'),
      )
      // Whoever lost the same server as we did is not dead and needs a moment to come back.
      pause = LOOK_AROUND_MS
      await sleep(PAUSE_AFTER_FAILURE_MS, undefined, { signal }).catch(() => {})
    }
    entered.resolve()
  }
  return {
    enter: (name) => {
      stay ??= remain(name)
      return entered.promise
    },
    entered: entered.promise,
    leave: async () => {
      leaving.abort()
      await stay
    },
  }
}

type Attendance = {
  /** Before the first look. */
  pause: number
  leaving: AbortSignal
  onLook: (dead: number) => void
}

/** Is present on one connection until told to leave; throws when the connection is lost. */
async function attend(
  queuePool: Pool,
  name: string,
  { pause, leaving, onLook }: Attendance,
): Promise<void> {
  const client = await queuePool.connect()
  const lost = new AbortController()
  client.once('end', () => lost.abort())
  const awake = AbortSignal.any([leaving, lost.signal])
  try {
    // Of a machine that vanished the server would otherwise hear only after hours.
    await client.query(
      'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3',
    )
    // Shared, so that a connection which the server still believes in does not keep us waiting.
    await client.query(`select pg_advisory_lock_shared(${lockOf('$1')})`, [name])
    for (let wait = pause; !leaving.aborted; wait = LOOK_AROUND_MS) {
      await sleep(wait, undefined, { signal: awake }).catch(() => {})
      onLook(await releaseJobsOfTheDead(client, name))
    }
  } finally {
    // Closed, because its session holds the lock and its own settings.
    client.release(true)
  }
}

/** Gives back the jobs of every other worker whose lock is free; tells how many workers they were. */
async function releaseJobsOfTheDead(client: PoolClient, name: string): Promise<number> {
  const { rows } = await client.query<{ dead: number }>(
    `select count(*)::int as dead, graphile_worker.force_unlock_workers(array_agg(locked_by))
     from (select distinct locked_by from graphile_worker.jobs where locked_by <> $1) others
     where pg_try_advisory_xact_lock(${lockOf('locked_by')})`,
    [name],
  )
  return rows[0]?.dead ?? 0
}

const lockOf = (name: string): string => `hashtextextended('worker ' || ${name}, 0)`
