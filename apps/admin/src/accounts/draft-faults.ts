import { accountDraft } from '@nguon/domain/access/account-draft'
import type { UnitAccountDraft } from '@nguon/domain/access/unit-accounts'
import { findDraftFaults } from '@nguon/domain/access/unit-accounts'
import { boundMessage } from '@nguon/messages/errors/field'

/** What is wrong with a row: its unit, or one of what was typed. Each as a field's failure. */
export type RowFault = {
  field: 'unit' | 'userName' | 'displayName'
  type: string
  message: string
}

const named = { user_name_taken: 'userName', user_name_twice: 'userName' } as const

/** A reason of the domain at the field that it is about. */
export function faultAt(reason: string): RowFault {
  const field =
    reason === 'user_name_taken' || reason === 'user_name_twice' ? named[reason] : 'unit'
  return { field, type: 'custom', message: reason }
}

/** What is wrong with rows as far as it can be told before they are sent, by unit. */
export function faultsOf(drafts: readonly UnitAccountDraft[]): Map<string, RowFault> {
  const found = new Map<string, RowFault>()
  const units = new Set(drafts.map(({ unitId }) => unitId))
  const readable = drafts.flatMap((draft) => {
    const { unitId, userName, displayName } = draft
    const read = accountDraft.safeParse({ userName, displayName }, { error: boundMessage })
    if (read.success) return [{ ...draft, ...read.data }]
    const [issue] = read.error.issues
    if (issue !== undefined)
      found.set(unitId, {
        field: issue.path[0] === 'displayName' ? 'displayName' : 'userName',
        type: issue.code,
        message: issue.message,
      })
    return []
  })
  const state = { units, supplied: new Set<string>(), takenNames: new Set<string>() }
  for (const { unitId, fault } of findDraftFaults(readable, state))
    found.set(unitId, faultAt(fault))
  return found
}
