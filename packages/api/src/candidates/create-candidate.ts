import { randomUUIDv7 } from 'node:crypto'
import { projectCase } from '@nguon/db/candidates/case-projection'
import { beginningIn, caseCalendar, personFactsOf } from '@nguon/db/candidates/case-rules'
import { listPossibleDuplicates } from '@nguon/db/candidates/find-duplicates'
import type { PossibleDuplicate } from '@nguon/db/candidates/find-duplicates'
import { insertCandidate } from '@nguon/db/candidates/insert-candidate'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import { personGroups } from '@nguon/domain/people/groups'
import type { CandidateDraft } from '@nguon/domain/recruitment/candidate-draft'
import { emptyCase } from '@nguon/domain/recruitment/case'
import type { CaseEvent } from '@nguon/domain/recruitment/events'
import { recordFact } from '@nguon/domain/recruitment/record-fact'
import { cleanText } from '@nguon/domain/text/clean'
import { sortName } from '@nguon/domain/text/names'
import { cellKinds } from '@nguon/domain/units/kinds'
import type { Actor } from '../actor.ts'
import type { Vault } from '../vault/vault.ts'
import { sealFields } from './seal-fields.ts'

export type Created =
  | { outcome: 'created'; caseId: string }
  /** `elsewhere`: perhaps in a unit out of reach; nothing more is told of it. */
  | { outcome: 'possible_duplicate'; duplicates: PossibleDuplicate[]; elsewhere: boolean }

/**
 * Puts a person on the source list of a cell. Somebody of the same name and no other birth in the
 * scope stops it once: the officer looks, and says so with `acceptDuplicate`.
 */
export async function createCandidate(
  trx: Db,
  act: Actor,
  vault: Vault,
  draft: CandidateDraft,
): Promise<Created> {
  const fullName = cleanText(draft.fullName)
  const { unit, pack } = await beginningIn(
    trx,
    draft.unitId,
    draft.sourcedOn,
    draft.acceptDuplicate ? null : fullName,
  )
  if (!cellKinds.some((kind) => kind === unit.kind)) {
    throw new AppError('refused', 'unit_is_not_a_cell', { field: 'unitId' })
  }
  checkDays(draft, act.today)
  const { bornOn } = draft
  const birthYear = bornOn?.year ?? draft.birthYear
  const caseId = draft.caseId ?? randomUUIDv7()
  if (!draft.acceptDuplicate) {
    const duplicates = await listPossibleDuplicates(trx, { fullName, birthYear, bornOn })
    if (duplicates.some((each) => each.caseId === caseId)) return { outcome: 'created', caseId }
    if (duplicates.length > 0) {
      return { outcome: 'possible_duplicate', duplicates, elsewhere: false }
    }
  }
  const person = personFactsOf({ ...draft, birthYear, areaException: unit.areaException })
  const event: CaseEvent = { kind: 'sourced', on: draft.sourcedOn, rulePackId: pack.id }
  const cell = { officialMembers: unit.officialMembers, underCommittee: unit.kind !== 'base_cell' }
  const rules = { pack, calendar: caseCalendar, person, mentors: [], cell }
  const personId = randomUUIDv7()
  await insertCandidate(
    trx,
    {
      ...draft,
      caseId,
      personId,
      unit,
      fullName,
      sortName: sortName(fullName),
      birthYear,
      category: draft.groups.map((id) => personGroups.label(id)).join('; ') || null,
      sealed: sealFields(vault, personId, draft),
      findings: recordFact(emptyCase, event, rules).findings,
      recordedBy: act.accountId,
    },
    projectCase([event], { person, pack, today: act.today }),
    {
      account: act.accountId,
      path: unit.path,
      action: 'candidate.create',
      subject: { type: 'recruitment_case', id: caseId },
      changes: { on: draft.sourcedOn.toString(), acceptDuplicate: draft.acceptDuplicate },
      requestId: act.requestId,
    },
  )
  return { outcome: 'created', caseId }
}

function checkDays({ bornOn, sourcedOn, basis }: CandidateDraft, today: Temporal.PlainDate): void {
  const values = { today: today.toString() }
  if (Temporal.PlainDate.compare(sourcedOn, today) > 0) {
    throw new AppError('invalid', 'date_in_future', { field: 'sourcedOn', values })
  }
  if (Temporal.PlainDate.compare(basis.givenOn, today) > 0) {
    throw new AppError('invalid', 'date_in_future', { field: 'basis.givenOn', values })
  }
  if (bornOn !== null && Temporal.PlainDate.compare(bornOn, sourcedOn) >= 0) {
    throw new AppError('invalid', 'born_after_listing', { field: 'bornOn' })
  }
}
