import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import { step } from './batch-steps.ts'

/** Only the first of two clicks claims the batch; what an earlier attempt failed of is forgotten. */
export function claimForUndo(trx: Db, id: string): Promise<boolean> {
  return step(trx, id, ['committed'], { status: 'undoing', failure: null })
}

/** What its list said of persons goes; the paths of its units are not given again. */
export function finishUndo(
  trx: Db,
  id: string,
  { account, freedPaths }: { account: string; freedPaths: readonly string[] },
): Promise<boolean> {
  return step(trx, id, ['undoing'], {
    status: 'undone',
    problems: '[]',
    undone_by: account,
    undone_at: sql<Temporal.Instant>`now()`,
    freed_paths: [...freedPaths],
  })
}

/** An undo that cannot be: the import stands as it was, with the reason. */
export async function abandonUndo(
  trx: Db,
  id: string,
  failure: { reason: string; values?: Record<string, string | number> },
): Promise<void> {
  await step(trx, id, ['undoing'], {
    status: 'committed',
    progress: 1,
    failure: JSON.stringify(failure),
  })
}
