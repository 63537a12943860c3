import { getCasePlace } from '@nguon/db/candidates/case-place'
import { branchOf, listHelperOptions } from '@nguon/db/candidates/list-helpers'
import type { HelperOption } from '@nguon/db/candidates/list-helpers'
import type { Db } from '@nguon/db/session/scoped'
import type { Actor } from '../actor.ts'

/** Official members near the candidate who may be asked to help, with how many they help now. */
export async function listHelpers(
  trx: Db,
  { caseId, text }: { caseId: string; text?: string | undefined },
): Promise<HelperOption[]> {
  const place = await getCasePlace(trx, caseId)
  return listHelperOptions(trx, { ...place, branch: branchOf(place.path) }, text)
}

/** Official members of the unit the actor works in who may be asked to help several candidates. */
export async function listHelpersInUnit(
  trx: Db,
  { path }: Actor,
  { text }: { text?: string | undefined },
): Promise<HelperOption[]> {
  return listHelperOptions(trx, { path, branch: path, personId: null }, text)
}
