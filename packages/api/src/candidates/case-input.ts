import { isStorable } from '@nguon/domain/content/line'
import type { CaseCommand } from '@nguon/domain/recruitment/commands'
import type { CaseEvent } from '@nguon/domain/recruitment/events'
import { caseCommandInput, storedCaseEvent } from '@nguon/domain/recruitment/wire'
import { z } from 'zod'

/** A step or a fact of a client: what it names are rows of ours, and its texts can be stored. */
export const commandInput = caseCommandInput.refine(namesRows).refine(hasStorableNumber)
export const eventInput = storedCaseEvent.refine(namesRows).refine(hasStorableNumber)

const isId = (text: string): boolean => z.uuid().safeParse(text).success

function namesRows(told: CaseCommand | CaseEvent): boolean {
  if ('mentorId' in told) return isId(told.mentorId)
  if (!('introducers' in told)) return true
  return told.introducers.every((one) => one.kind !== 'official_member' || isId(one.memberId))
}

function hasStorableNumber(told: CaseCommand | CaseEvent): boolean {
  if (!('number' in told) || told.number === null) return true
  return told.number.length <= 60 && isStorable(told.number)
}
