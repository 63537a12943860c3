import { getCasePlace } from '@nguon/db/candidates/case-place'
import { listHelperOptions } from '@nguon/db/candidates/list-helpers'
import type { HelperOption } from '@nguon/db/candidates/list-helpers'
import type { Db } from '@nguon/db/session/scoped'

/** Official members near the candidate who may be asked to help, with how many they help now. */
export async function listHelpers(
  trx: Db,
  { caseId, text }: { caseId: string; text?: string | undefined },
): Promise<HelperOption[]> {
  return listHelperOptions(trx, await getCasePlace(trx, caseId), text)
}
