import type { TestDatabase } from '../database/database.ts'

/** Inserts an account that holds the given roles; its password is unusable. */
export async function buildAccount(
  database: TestDatabase,
  userName: string,
  grants: readonly { role: string; unit: { id: string; path: string } | null }[],
): Promise<string> {
  const [row] = await database.query<{ id: string }>(
    `insert into app.account (user_name, display_name, password_hash) values ($1, $1, '!') returning id`,
    [userName],
  )
  if (row === undefined) throw new Error('no account came back')
  for (const { role, unit } of grants) {
    await database.query(
      'insert into app.role_grant (account_id, unit_id, path, role) values ($1, $2, $3, $4)',
      [row.id, unit?.id ?? null, unit?.path ?? '', role],
    )
  }
  return row.id
}
