import { randomUUID } from 'node:crypto'
import { startEphemeralPostgres } from '@nguon/postgres/ephemeral'
import type { TestProject } from 'vitest/node'
import type { LoginRole } from '@nguon/testing/database'
import { Client } from 'pg'
import { migrate } from '../migrate/migrate.ts'
import { prepareDatabase } from '../migrate/prepare.ts'

/** Vitest's global setup: one throw-away server with a migrated template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startEphemeralPostgres({ max_connections: 200, shared_buffers: '64MB' })
  try {
    const passwords: Record<LoginRole, string> = {
      app_portal: randomUUID(),
      app_site: randomUUID(),
      app_worker: randomUUID(),
      app_backup: randomUUID(),
    }
    const client = new Client({ connectionString: server.superuserUrl })
    await client.connect()
    await client.query('create database template_nguon')
    await client.end()
    const url = withDatabase(server.superuserUrl, 'template_nguon')
    await prepareDatabase(url, passwords)
    await migrate(url)
    project.provide('postgres', { superuserUrl: server.superuserUrl, passwords })
    return () => server.stop()
  } catch (error) {
    await server.stop()
    throw error
  }
}

function withDatabase(url: string, name: string): string {
  const copy = new URL(url)
  copy.pathname = `/${name}`
  return copy.href
}
