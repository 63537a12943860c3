import { createPool } from '@nguon/db/client/pool'
import { createScoped, type Db } from '@nguon/db/session/scoped'

export type Statement = {
  scope: { account: string; unit: string }
  text: string
  values: readonly unknown[]
}

/** The statement that a query function sends, taken from the wire, so that the anchor asks the very same. */
export async function captureStatement(
  url: string,
  scope: Statement['scope'],
  ask: (trx: Db) => Promise<unknown>,
): Promise<Statement> {
  const seen: { text: string; values: readonly unknown[] }[] = []
  const pool = createPool(url, { max: 1 })
  pool.on('connect', (client) => {
    const query = client.query.bind(client)
    Reflect.set(client, 'query', (text: unknown, values: unknown, ...rest: unknown[]) => {
      if (typeof text === 'string' && Array.isArray(values)) seen.push({ text, values })
      return Reflect.apply(query, client, [text, values, ...rest])
    })
  })
  try {
    await createScoped(pool, Temporal.PlainDate.from('2026-04-01'))(scope, ask)
  } finally {
    await pool.end()
  }
  const last = seen.findLast(({ text }) => text.includes('recruitment_case'))
  if (last === undefined) throw new Error('no statement was seen')
  return { scope, ...last }
}
