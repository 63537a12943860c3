import { z } from 'zod'
import { accountDraft } from './account-draft.ts'

/** As many accounts as one act makes: every password costs a fortieth of a second to store. */
export const mostAccountsAtOnce = 300

/** Accounts for the secretaries of units, as the wire carries them. */
export const unitAccountDrafts = z
  .array(accountDraft.extend({ unitId: z.uuid() }))
  .min(1)
  .max(mostAccountsAtOnce)

export type UnitAccountDraft = z.infer<typeof unitAccountDrafts>[number]

export type UnitAccountFault =
  | 'unit_missing'
  | 'unit_has_secretary'
  | 'unit_twice'
  | 'user_name_taken'
  | 'user_name_twice'

/** What is there already, read under the lock of the act. */
export type SupplyState = {
  /** The units of the drafts that exist and work. */
  units: ReadonlySet<string>
  supplied: ReadonlySet<string>
  takenNames: ReadonlySet<string>
}

/** What stands against each draft, by its unit; with any fault none of them is made. */
export function findDraftFaults(
  drafts: readonly UnitAccountDraft[],
  { units, supplied, takenNames }: SupplyState,
): { unitId: string; fault: UnitAccountFault }[] {
  const seenUnits = new Set<string>()
  const seenNames = new Set<string>()
  const faultOf = ({ unitId, userName }: UnitAccountDraft): UnitAccountFault | null => {
    if (seenUnits.has(unitId)) return 'unit_twice'
    if (!units.has(unitId)) return 'unit_missing'
    if (supplied.has(unitId)) return 'unit_has_secretary'
    if (seenNames.has(userName)) return 'user_name_twice'
    return takenNames.has(userName) ? 'user_name_taken' : null
  }
  return drafts.flatMap((draft) => {
    const fault = faultOf(draft)
    seenUnits.add(draft.unitId)
    seenNames.add(draft.userName)
    return fault === null ? [] : [{ unitId: draft.unitId, fault }]
  })
}
