import { appendAudits, type AuditEntry } from '@nguon/db/audit/append-audit'
import { findRootUnitId } from '@nguon/db/committees/committees'
import {
  findTakenNames,
  findUnitsToSupply,
  insertUnitAccounts,
  listUnitsWithoutSecretary,
  lockSupply,
  type UnitToSupplyNow,
} from '@nguon/db/accounts/unit-accounts'
import type { Db } from '@nguon/db/session/scoped'
import { findUnit } from '@nguon/db/units/find-unit'
import { proposeAccounts } from '@nguon/domain/access/propose-accounts'
import {
  findDraftFaults,
  mostAccountsAtOnce,
  type UnitAccountDraft,
  type UnitAccountFault,
} from '@nguon/domain/access/unit-accounts'
import { AppError } from '@nguon/domain/errors'
import type { Actor } from '../actor.ts'
import type { InScope } from '../in-scope.ts'
import { issuePasswords, type NewPassword } from './issue-password.ts'
import type { Slip } from './slip.ts'

/** The units of a branch whose secretary has no account, each with the account proposed for it. */
export async function listUnitsToSupply(trx: Db, unitId: string) {
  const branch = await findUnit(trx, unitId)
  if (branch === undefined) throw new AppError('not_found', 'unit_missing')
  const { units, ...counts } = await listUnitsWithoutSecretary(trx, branch.path, mostAccountsAtOnce)
  const rows = proposeAccounts(units, await findTakenNames(trx))
  return {
    branch: {
      id: branch.id,
      name: branch.name,
      rootUnitId: await findRootUnitId(trx, branch.path),
    },
    ...counts,
    rows: rows.map(({ id, ...row }) => ({ unitId: id, ...row })),
  }
}

export type Opened =
  | { outcome: 'created'; slips: Slip[] }
  | { outcome: 'refused'; faults: { unitId: string; fault: UnitAccountFault }[] }

/**
 * Creates an account for the secretary of each unit, all of them or none. Asked twice, it refuses: the
 * units have their secretaries then. Everything is looked at before the passwords are made, which
 * takes a while, and again under the lock that the accounts are written in.
 */
export async function openUnitAccounts(
  scoped: InScope,
  drafts: readonly UnitAccountDraft[],
): Promise<Opened> {
  const { act, state } = await scoped(async (trx, actor) => ({
    act: actor,
    state: await readState(trx, drafts),
  }))
  if (state.faults.length > 0) return { outcome: 'refused', faults: state.faults }
  const accounts = await issuePasswords(act, drafts)
  return scoped(async (trx, actor) => {
    await lockSupply(trx)
    const { faults, units } = await readState(trx, drafts)
    if (faults.length > 0) return { outcome: 'refused', faults }
    return { outcome: 'created', slips: await writeAccounts(trx, actor, accounts, units) }
  })
}

async function readState(trx: Db, drafts: readonly UnitAccountDraft[]) {
  const found = await findUnitsToSupply(
    trx,
    drafts.map(({ unitId }) => unitId),
  )
  const takenNames = await findTakenNames(
    trx,
    drafts.map(({ userName }) => userName),
  )
  const supplied = new Set(found.filter((unit) => unit.supplied).map(({ id }) => id))
  const units = new Map(found.map((unit) => [unit.id, unit]))
  const faults = findDraftFaults(drafts, { units: new Set(units.keys()), supplied, takenNames })
  return { faults, units }
}

async function writeAccounts(
  trx: Db,
  act: Actor,
  drafts: readonly (UnitAccountDraft & NewPassword)[],
  units: ReadonlyMap<string, UnitToSupplyNow>,
): Promise<Slip[]> {
  const accounts = drafts.flatMap((draft) => {
    const unit = units.get(draft.unitId)
    return unit === undefined ? [] : [{ ...draft, unit }]
  })
  const ids = await insertUnitAccounts(trx, accounts)
  await appendAudits(
    trx,
    accounts.flatMap(({ userName, unit }): AuditEntry[] => {
      const log = {
        account: act.accountId,
        subject: { type: 'account', id: ids.get(userName) ?? null },
        requestId: act.requestId,
      }
      return [
        { ...log, path: '', action: 'account.create', changes: { userName } },
        {
          ...log,
          path: unit.path,
          action: 'grant.give',
          changes: { role: 'unit_secretary', unit: unit.name },
        },
      ]
    }),
  )
  return accounts.map(({ userName, displayName, unit, oneTimePassword, password }) => ({
    userName,
    displayName,
    unitName: unit.name,
    committeeName: unit.committeeName,
    oneTimePassword,
    validTo: password.validTo.toString(),
  }))
}
