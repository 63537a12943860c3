import { createPool } from '@nguon/db/client/pool'
import { createScoped, type Db } from '@nguon/db/session/scoped'

export type Statement = { text: string; values: readonly unknown[] }

/** What one act asks of the database between entering its scope and committing. */
export type Conversation = {
  scope: { account: string; unit: string }
  statements: readonly Statement[]
}

/** The statements that an act sends, taken from the wire, so that the anchor asks the very same. */
export async function captureStatements(
  url: string,
  scope: Conversation['scope'],
  act: (trx: Db) => Promise<unknown>,
): Promise<Conversation> {
  const seen: Statement[] = []
  const pool = createPool(url, { max: 1 })
  pool.on('connect', (client) => {
    const query = client.query.bind(client)
    Reflect.set(client, 'query', (text: unknown, values: unknown, ...rest: unknown[]) => {
      if (typeof text === 'string' && Array.isArray(values)) seen.push({ text, values })
      return Reflect.apply(query, client, [text, values, ...rest])
    })
  })
  try {
    await createScoped(pool, Temporal.PlainDate.from('2026-04-01'))(scope, act)
  } finally {
    await pool.end()
  }
  const statements = seen.filter(({ text }) => !/^(begin|commit)|from enter_scope/.test(text))
  if (statements.length === 0) throw new Error('no statement was seen')
  return { scope, statements }
}
