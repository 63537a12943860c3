import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { test as base, type TestDatabase } from '@nguon/testing/database'
import { Client } from 'pg'

export type World = Awaited<ReturnType<typeof buildWorld>>
/** Runs a statement as the portal's role, as if it had been smuggled into a request of that scope. */
type Smuggle = (
  scope: { account: string | null; unit: string | null },
  text: string,
  values?: readonly unknown[],
) => Promise<unknown[]>

/** `it` with two committees and a way to run any statement as the portal’s role. */
export const test = base.extend<{ $file: { world: World; smuggle: Smuggle } }>({
  world: [async ({ database }, use) => use(await buildWorld(database)), { scope: 'file' }],
  smuggle: [
    async ({ database }, use) => {
      const client = new Client({ connectionString: database.urlAs('app_portal') })
      await client.connect()
      await use(async (scope, text, values = []) => {
        await client.query('begin')
        try {
          await client.query('select enter_scope($1, $2, $3, null)', [
            scope.account ?? '',
            scope.unit ?? '',
            '',
          ])
          return (await client.query(text, [...values])).rows
        } finally {
          await client.query('rollback')
        }
      })
      await client.end()
    },
    { scope: 'file' },
  ],
})

async function buildWorld(database: TestDatabase) {
  const units = await buildCommittee(database, 'b1')
  const other = await buildCommittee(database, 'b2')
  return {
    ...units,
    other,
    otherCommittee: other.committee,
    admin: await buildAccount(database, 'admin', [{ role: 'system_admin', unit: null }]),
    leader: await buildAccount(database, 'leader', [{ role: 'leader', unit: units.root }]),
    publisher: await buildAccount(database, 'publisher', [{ role: 'publisher', unit: units.root }]),
    deputy: await buildAccount(database, 'deputy', []),
  }
}
