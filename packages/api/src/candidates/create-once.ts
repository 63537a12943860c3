import { getCaseFile } from '@nguon/db/candidates/load-case'
import { isTaken } from '@nguon/db/session/faults'
import type { CandidateDraft } from '@nguon/domain/recruitment/candidate-draft'
import type { InScope } from '../in-scope.ts'
import type { Vault } from '../vault/vault.ts'
import { createCandidate, type Created } from './create-candidate.ts'

/** The keys that an identifier of a case given twice runs against, whichever is written first. */
const keysOfCase = ['recruitment_case_pkey', 'recruitment_event_case_id_seq_key']

/**
 * Creates what one form asks for once, however often it is sent. That it was sent before shows when the
 * keys of the case are taken, so that a form sent once pays nothing for it.
 */
export async function createOnce(
  scoped: InScope,
  vault: Vault,
  draft: CandidateDraft,
): Promise<Created> {
  try {
    return await scoped((trx, act) => createCandidate(trx, act, vault, draft))
  } catch (error) {
    const { caseId } = draft
    if (caseId === null || !isTaken(error, keysOfCase)) throw error
    await scoped((trx) => getCaseFile(trx, caseId))
    return { outcome: 'created', caseId }
  }
}
