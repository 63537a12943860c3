import { listPossibleDuplicates } from '@nguon/db/candidates/find-duplicates'
import { isKnownElsewhere } from '@nguon/db/duplicates/known-elsewhere'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import type { CandidateDraft } from '@nguon/domain/recruitment/candidate-draft'
import { cleanText } from '@nguon/domain/text/clean'
import type { Actor } from '../actor.ts'
import type { Services } from '../context.ts'
import type { Vault } from '../vault/vault.ts'
import type { Created } from './create-candidate.ts'

/**
 * Whether other units are asked about the person of a form: once, when it says enough to ask by. Who has
 * asked too often goes on without an answer: entering people is never held up, finding out about them is.
 */
export async function mayAsk(
  throttle: Services['throttle'],
  { unitId, bornOn, identityNumber, acceptDuplicate }: CandidateDraft,
): Promise<boolean> {
  if (acceptDuplicate || (bornOn === null && identityNumber === null)) return false
  try {
    await throttle(`elsewhere:${unitId}`)
    return true
  } catch (error) {
    if (error instanceof AppError && error.kind === 'throttled') return false
    throw error
  }
}

/** The warning that the person may be known out of reach, with who is known within it; else nothing. */
export async function askElsewhere(
  trx: Db,
  { requestId }: Actor,
  vault: Vault,
  draft: CandidateDraft,
): Promise<Created | undefined> {
  const { bornOn, identityNumber } = draft
  const fullName = cleanText(draft.fullName)
  const identityToken =
    identityNumber === null ? null : vault.token('identity_number', identityNumber)
  const person = { fullName, bornOn, identityToken, requestId }
  if (!(await isKnownElsewhere(trx, person))) return undefined
  const birthYear = bornOn?.year ?? draft.birthYear
  const duplicates = await listPossibleDuplicates(trx, { fullName, birthYear, bornOn })
  return { outcome: 'possible_duplicate', duplicates, elsewhere: true }
}
