import { randomUUID } from 'node:crypto'
import { migrate } from '@nguon/db/migrate/migrate'
import { prepareDatabase } from '@nguon/db/migrate/prepare'
import { startEphemeralPostgres } from '@nguon/postgres/ephemeral'
import type { EmbeddedPostgres } from '@nguon/postgres/server'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listGivenUp, retryGivenUp } from './given-up.ts'

let server: EmbeddedPostgres
let client: Client

beforeAll(async () => {
  server = await startEphemeralPostgres()
  await prepareDatabase(server.superuserUrl, {
    app_portal: randomUUID(),
    app_site: randomUUID(),
    app_worker: randomUUID(),
    app_backup: randomUUID(),
  })
  await migrate(server.superuserUrl)
  client = new Client({ connectionString: server.superuserUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await server.stop()
})

describe('jobs that were given up', () => {
  it('are named without their payload, and run again when asked', async () => {
    await client.query(
      `select graphile_worker.add_job('import_check', '{"input":"Lò Văn Nguồn"}', max_attempts => 1),
         graphile_worker.add_job('import_commit', '{}')`,
    )
    await client.query(
      `update graphile_worker._private_jobs set attempts = 1, last_error = 'Lò Văn Nguồn'`,
    )
    const jobs = await listGivenUp(server.superuserUrl)
    expect(jobs).toMatchObject([{ task: 'import_check', attempts: 1 }])
    expect(jobs[0]?.at).toMatch(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/)
    expect(JSON.stringify(jobs)).not.toContain('Nguồn')

    expect(await retryGivenUp(server.superuserUrl)).toBe(1)
    expect(await listGivenUp(server.superuserUrl)).toEqual([])
    const { rows } = await client.query(`select action, changes from app.audit_event`)
    expect(rows).toEqual([{ action: 'operator.retry_jobs', changes: { tasks: ['import_check'] } }])
    expect(await retryGivenUp(server.superuserUrl)).toBe(0)
  })
})
