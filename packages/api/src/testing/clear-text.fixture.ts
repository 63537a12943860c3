import type { TestDatabase } from '@nguon/testing/database'

/** Where one of the words stands for anybody to read, in whatever table or column of the database. */
export async function clearTexts(
  database: TestDatabase,
  words: readonly string[],
): Promise<string[]> {
  const readable = words.map((word) => RegExp.escape(word)).join('|')
  const asBytes = words.map((word) => Buffer.from(word).toString('hex')).join('|')
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}_])(?:${readable})(?![\p{L}\p{N}_])|\\x(?:${asBytes})(?![0-9a-f])`,
    'u',
  )
  const tables = await database.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const found = new Set<string>()
  for (const { name } of tables) {
    const rows = await database.query<{ row: string }>(`select t::text as row from ${name} t`)
    for (const { row } of rows) {
      const word = pattern.exec(row.normalize('NFC'))?.[0]
      if (word !== undefined) found.add(`${name}: ${word}`)
    }
  }
  return [...found]
}
