import type { Pool } from 'pg'

/** Given up are jobs that have used all their attempts; they stay in the queue's table. */
export type JobCounts = { waiting: number; givenUp: number }

/** Reads the queue's own view, which only `app_queue` sees. */
export async function countJobs(queuePool: Pool): Promise<JobCounts> {
  const { rows } = await queuePool.query<{ waiting: number; given_up: number }>(
    `select count(*) filter (where attempts < max_attempts) as waiting,
            count(*) filter (where attempts >= max_attempts) as given_up
     from graphile_worker.jobs`,
  )
  return { waiting: rows[0]?.waiting ?? 0, givenUp: rows[0]?.given_up ?? 0 }
}
