import { getCaseFile } from '@nguon/db/candidates/load-case'
import { isTaken } from '@nguon/db/session/faults'
import type { CandidateDraft } from '@nguon/domain/recruitment/candidate-draft'
import type { Services } from '../context.ts'
import type { InScope } from '../in-scope.ts'
import { askElsewhere, mayAsk } from './ask-elsewhere.ts'
import { createCandidate, type Created } from './create-candidate.ts'

/** The keys that an identifier of a case given twice runs against, whichever is written first. */
const keysOfCase = ['recruitment_case_pkey', 'recruitment_event_case_id_seq_key']

/**
 * Creates what one form asks for once, however often it is sent. That it was sent before shows when the
 * keys of the case are taken, so that a form sent once pays nothing for it.
 */
export async function createOnce(
  scoped: InScope,
  { vault, throttle }: Pick<Services, 'vault' | 'throttle'>,
  draft: CandidateDraft,
): Promise<Created> {
  const asks = await mayAsk(throttle, draft)
  try {
    return await scoped(async (trx, act) => {
      const known = asks ? await askElsewhere(trx, act, vault, draft) : undefined
      return known ?? (await createCandidate(trx, act, vault, draft))
    })
  } catch (error) {
    const { caseId } = draft
    if (caseId === null || !isTaken(error, keysOfCase)) throw error
    await scoped((trx) => getCaseFile(trx, caseId))
    return { outcome: 'created', caseId }
  }
}
