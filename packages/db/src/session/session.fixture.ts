import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { buildCandidate } from '@nguon/testing/builders/person'
import type { TestDatabase } from '@nguon/testing/database'

/** A planner of a committee with one candidate, and his session, which nobody has noted for two minutes. */
export async function openSession(database: TestDatabase, segment: string) {
  const { root } = await buildCommittee(database, segment)
  await buildCandidate(database, root, 'Ka Lan')
  const planner = await buildAccount(database, `planner-${segment}`, [
    { role: 'planner', unit: root },
  ])
  const tokenHash = Buffer.from(`token ${segment}`)
  await database.query(
    `insert into app.session (account_id, token_hash, user_agent, expires_at, last_seen_at)
     values ($1, $2, 'test', now() + interval '1 hour', now() - interval '2 minutes')`,
    [planner, tokenHash],
  )
  const scope = { account: { tokenHash }, unit: root.id, dataClass: 'people' } as const
  const change = (assignment: string) =>
    database.query(`update app.session set ${assignment} where token_hash = $1`, [tokenHash])
  const lastSeen = async () => {
    const [row] = await database.query<{ ago: number }>(
      'select extract(epoch from now() - last_seen_at)::float as ago from app.session where token_hash = $1',
      [tokenHash],
    )
    return row?.ago
  }
  return { planner, root, scope, change, lastSeen }
}
