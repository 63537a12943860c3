import { randomUUID } from 'node:crypto'
import { Client, Pool, type QueryResultRow } from 'pg'
import { inject, test as base } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** A server for each of Vitest's workers. */
    postgres: { superuserUrls: string[]; passwords: Record<LoginRole, string> }
  }
}

export type LoginRole = 'app_portal' | 'app_site' | 'app_worker' | 'app_backup'

/** A database of the test file's own, cloned from the migrated template. */
export type TestDatabase = {
  superuserUrl: string
  /** Where one of the application's roles logs in. */
  urlAs: (role: LoginRole) => string
  /** Runs a statement past every policy: to arrange, and to look at what really stands there. */
  query: <Row extends QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>
}

/** `it` with a file-scoped `database`; the clone costs about 40 ms. */
export const test = base.extend<{ $file: { database: TestDatabase } }>({
  database: [
    // oxlint-disable-next-line no-empty-pattern -- vitest reads the pattern to find dependencies
    async ({}, use) => {
      const { superuserUrls, passwords } = inject('postgres')
      const superuserUrl = superuserUrls[Number(process.env['VITEST_POOL_ID']) - 1]
      if (superuserUrl === undefined) throw new Error('no database server for this worker')
      const name = `test_${randomUUID().replaceAll('-', '')}`
      const admin = new Client({ connectionString: superuserUrl })
      await admin.connect()
      await admin.query(`create database ${name} template template_nguon strategy file_copy`)
      const own = urlOf(superuserUrl, name)
      const pool = new Pool({ connectionString: own, max: 3 })
      pool.on('error', () => {})
      await use({
        superuserUrl: own,
        urlAs: (role) => urlOf(superuserUrl, name, { user: role, password: passwords[role] }),
        query: async (text, values = []) => (await pool.query(text, [...values])).rows,
      })
      await pool.end()
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
    { scope: 'file' },
  ],
})

function urlOf(base: string, name: string, login?: { user: string; password: string }): string {
  const url = new URL(base)
  url.pathname = `/${name}`
  if (login !== undefined) {
    url.username = login.user
    url.password = login.password
  }
  return url.href
}
