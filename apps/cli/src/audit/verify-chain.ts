import { verifyAudit } from '@nguon/db/audit/verify-audit'
import { createPool } from '@nguon/db/client/pool'
import { createScoped } from '@nguon/db/session/scoped'
import { CliFault } from '../core/fault.ts'

/** The number of sealed rows; throws a `CliFault` that names the first altered row. */
export async function verifyChain(workerUrl: string): Promise<number> {
  const pool = createPool(workerUrl, { max: 1 })
  try {
    const verdict = await createScoped(pool)({ account: null, unit: null }, verifyAudit)
    if (verdict.ok) return verdict.sealed
    throw new CliFault('audit_broken', { kind: verdict.fault, id: verdict.auditId })
  } finally {
    await pool.end()
  }
}
