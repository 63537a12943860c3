import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { test as base, type TestDatabase } from '@nguon/testing/database'
import { Client } from 'pg'
import { describe, expect } from 'vitest'

type World = Awaited<ReturnType<typeof buildWorld>>
/** Runs a statement as the portal's role in the name of one account, and leaves nothing behind. */
type As = (account: string, text: string, values?: readonly unknown[]) => Promise<number>

const it = base.extend<{ $file: { world: World; as: As } }>({
  world: [async ({ database }, use) => use(await buildWorld(database)), { scope: 'file' }],
  as: [
    async ({ database, world }, use) => {
      const client = new Client({ connectionString: database.urlAs('app_portal') })
      await client.connect()
      await use(async (account, text, values = []) => {
        await client.query('begin')
        try {
          await client.query(`select enter_scope($1, $2, '', null)`, [account, world.root.id])
          return (await client.query(text, [...values])).rowCount ?? 0
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
  const units = await buildCommittee(database, 't1')
  const account = (role: string) => buildAccount(database, role, [{ role, unit: units.root }])
  const editor = await account('editor')
  const publisher = await account('publisher')
  const deputy = await buildAccount(database, 'deputy', [])
  const place = [units.root.id, units.root.path, editor]
  await database.query(
    `insert into app.article (unit_id, path, slug, title, status, written_by)
     values ($1, $2, 'bai-viet', 'Bài viết', 'in_review', $3)`,
    place,
  )
  await database.query(
    `insert into app.slogan (unit_id, path, first_line, valid_from, status, written_by)
     values ($1, $2, 'Khẩu hiệu', '2026-01-01', 'in_review', $3)`,
    place,
  )
  return { ...units, editor, publisher, deputy }
}

const denied = { code: '42501' }

describe('a text in the database', () => {
  it('is moved by the publisher, whose own name stands under it', async ({ as, world }) => {
    for (const table of ['article', 'slogan']) {
      const publish = `update ${table} set status = 'published', published_by = $1, published_at = now()`
      expect(await as(world.publisher, publish, [world.publisher])).toBe(1)
      await expect(as(world.publisher, publish, [world.deputy])).rejects.toMatchObject(denied)
    }
  })

  it('is not rewritten by the publisher', async ({ as, world }) => {
    const words = ['title', 'sapo', 'author_name', 'category'].map((column) => ['article', column])
    for (const [table, column] of [...words, ['slogan', 'first_line'], ['slogan', 'kicker']]) {
      const rewrite = `update ${table} set ${column} = 'Viết khác'`
      await expect(as(world.publisher, rewrite)).rejects.toMatchObject(denied)
      expect(await as(world.editor, rewrite)).toBe(1)
    }
    for (const change of [`body = '[1]'`, 'version = 9']) {
      await expect(as(world.publisher, `update article set ${change}`)).rejects.toMatchObject(
        denied,
      )
    }
  })

  it('keeps its author and its unit, whoever asks', async ({ as, world }) => {
    for (const table of ['article', 'slogan']) {
      for (const account of [world.editor, world.publisher]) {
        for (const change of ['written_by = published_by', 'unit_id = unit_id', 'path = path']) {
          await expect(as(account, `update ${table} set ${change}`)).rejects.toMatchObject(denied)
        }
      }
    }
  })
})
