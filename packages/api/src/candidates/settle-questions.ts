import { settleFindings } from '@nguon/db/candidates/settle-findings'
import type { Db } from '@nguon/db/session/scoped'
import type { CaseEvent } from '@nguon/domain/recruitment/events'
import type { CaseContext } from '@nguon/domain/recruitment/facts'
import { findings } from '@nguon/domain/recruitment/findings'

/** Closes what an import asked about a person and the case, as it is recorded now, answers. */
export async function settleQuestions(
  trx: Db,
  personId: string,
  events: readonly CaseEvent[],
  context: CaseContext,
): Promise<void> {
  const { today, pack, calendar } = context
  await settleFindings(trx, personId, findings({ ...context, events }, today, pack, calendar))
}
