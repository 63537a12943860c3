import type { Client } from 'pg'
import { asOperator } from '../database/as-operator.ts'

/** What may be shown of a job: its payload and its error may hold what somebody entered. */
export type GivenUpJob = { id: string; task: string; attempts: number; at: string }

/** Jobs that used all their attempts, oldest first; `at` is when they were handed over, in Vietnam. */
export function listGivenUp(ownerUrl: string): Promise<GivenUpJob[]> {
  return asOperator(ownerUrl, selectGivenUp)
}

/** Gives each of them its attempts again, from now on; returns how many there are. */
export function retryGivenUp(ownerUrl: string): Promise<number> {
  return asOperator(ownerUrl, async (client) => {
    const jobs = await selectGivenUp(client)
    if (jobs.length === 0) return 0
    await client.query(
      'select graphile_worker.reschedule_jobs($1::bigint[], run_at => now(), attempts => 0)',
      [jobs.map(({ id }) => id)],
    )
    await client.query('set local role app_owner')
    await client.query(
      `insert into app.audit_event (path, action, subject_type, changes)
       values ('', 'operator.retry_jobs', 'job', $1)`,
      [JSON.stringify({ tasks: jobs.map(({ task }) => task) })],
    )
    return jobs.length
  })
}

/** Only the queue's own role sees its rows; it stays in force for the transaction. */
async function selectGivenUp(client: Client): Promise<GivenUpJob[]> {
  await client.query('set local role app_queue')
  const { rows } = await client.query<GivenUpJob>(
    `select id::text, task_identifier as task, attempts,
       to_char(created_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY HH24:MI') as at
     from graphile_worker.jobs where attempts >= max_attempts order by created_at, id`,
  )
  return rows
}
