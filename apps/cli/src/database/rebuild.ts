import { rebuildRegister } from '@nguon/api/candidates/rebuild-register'
import { createPool } from '@nguon/db/client/pool'
import { listCommitteeRoots } from '@nguon/db/committees/list-roots'
import { createScoped } from '@nguon/db/session/scoped'

/** Brings the rows of every committee's cases to what their events say; how many said otherwise. */
export async function rebuildRegisters(
  workerUrl: string,
  fixedToday: Temporal.PlainDate | null,
): Promise<number> {
  const pool = createPool(workerUrl, { max: 1 })
  const scoped = createScoped(pool, fixedToday)
  const { signal } = new AbortController()
  try {
    let count = 0
    for (const unit of await scoped({ account: 'system', unit: null }, listCommitteeRoots)) {
      const scope = { account: 'system', unit } as const
      const { rebuilt } = await rebuildRegister((run) => scoped(scope, run), unit, signal)
      count += rebuilt
    }
    return count
  } finally {
    await pool.end()
  }
}
