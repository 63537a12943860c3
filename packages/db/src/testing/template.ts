import { randomUUID } from 'node:crypto'
import type { EmbeddedPostgres } from '@nguon/postgres/server'
import { startEphemeralPostgres } from '@nguon/postgres/ephemeral'
import type { TestProject } from 'vitest/node'
import type { LoginRole } from '@nguon/testing/database'
import { Client } from 'pg'
import { migrate } from '../migrate/migrate.ts'
import { prepareDatabase } from '../migrate/prepare.ts'

type Passwords = Record<LoginRole, string>

/**
 * Vitest's global setup: a throw-away server for each of its workers, with a migrated template that
 * each test file clones. Files that run at the same time share no server, because a transaction
 * that is open anywhere on it counts for all of its databases.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const passwords: Passwords = {
    app_portal: randomUUID(),
    app_site: randomUUID(),
    app_worker: randomUUID(),
    app_backup: randomUUID(),
  }
  const started: EmbeddedPostgres[] = []
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((server) => server.stop()))
  }
  const start = async (): Promise<string> => {
    const server = await startEphemeralPostgres({ max_connections: 200, shared_buffers: '64MB' })
    started.push(server)
    await makeTemplate(server.superuserUrl, passwords)
    return server.superuserUrl
  }
  const workers = Array.from({ length: project.config.maxWorkers }, start)
  await Promise.allSettled(workers)
  try {
    project.provide('postgres', { superuserUrls: await Promise.all(workers), passwords })
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}

async function makeTemplate(superuserUrl: string, passwords: Passwords): Promise<void> {
  const client = new Client({ connectionString: superuserUrl })
  await client.connect()
  await client.query('create database template_nguon')
  await client.end()
  const url = new URL(superuserUrl)
  url.pathname = '/template_nguon'
  await prepareDatabase(url.href, passwords)
  await migrate(url.href)
}
