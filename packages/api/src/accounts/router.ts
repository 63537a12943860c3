import { accountDraft, userName } from '@nguon/domain/access/account-draft'
import { roles } from '@nguon/domain/access/roles'
import { mostAccountsAtOnce, unitAccountDrafts } from '@nguon/domain/access/unit-accounts'
import { isoDay } from '@nguon/domain/text/iso-day'
import { z } from 'zod'
import { installationProcedure, router, unitProcedure } from '../trpc.ts'
import { listBelow, resetBelow } from './accounts-below.ts'
import {
  changeDisabled,
  createAccount,
  listAccountsWithGrants,
  resetPassword,
} from './manage-accounts.ts'
import { delegateRole, grantRole, listOwnLoans, revokeRole, takeBackRole } from './manage-grants.ts'
import { listUnitsToSupply, openUnitAccounts } from './open-unit-accounts.ts'
import { reissueSlips } from './reissue-slips.ts'

const administration = installationProcedure('accounts')
const byId = z.strictObject({ id: z.uuid() })

export const accountsRouter = router({
  list: administration.query(({ ctx }) => ctx.scoped(listAccountsWithGrants)),
  create: administration
    .input(accountDraft)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => createAccount(trx, act, input))),
  unitsWithout: administration
    .input(z.strictObject({ unitId: z.uuid() }))
    .query(({ ctx, input }) => ctx.scoped((trx) => listUnitsToSupply(trx, input.unitId))),
  createForUnits: administration
    .input(z.strictObject({ drafts: unitAccountDrafts }))
    .mutation(({ ctx, input }) => openUnitAccounts(ctx.scoped, input.drafts)),
  reissue: administration
    .input(z.strictObject({ ids: z.array(z.uuid()).min(1).max(mostAccountsAtOnce) }))
    .mutation(({ ctx, input }) => reissueSlips(ctx.scoped, input.ids)),
  below: unitProcedure('accounts_below').query(({ ctx }) => ctx.scoped(listBelow)),
  resetBelow: unitProcedure('accounts_below')
    .input(byId)
    .mutation(({ ctx, input }) => resetBelow(ctx.scoped, input.id)),
  disable: administration
    .input(byId)
    .mutation(({ ctx, input }) =>
      ctx.scoped((trx, act) => changeDisabled(trx, act, { ...input, disabled: true })),
    ),
  enable: administration
    .input(byId)
    .mutation(({ ctx, input }) =>
      ctx.scoped((trx, act) => changeDisabled(trx, act, { ...input, disabled: false })),
    ),
  resetPassword: administration
    .input(byId)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => resetPassword(trx, act, input.id))),
  grant: administration
    .input(
      z.strictObject({
        accountId: z.uuid(),
        unitId: z.uuid().nullable(),
        role: z.enum(roles),
        validFrom: isoDay.optional(),
        validTo: isoDay.optional(),
      }),
    )
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => grantRole(trx, act, input))),
  revokeGrant: administration
    .input(z.strictObject({ grantId: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => revokeRole(trx, act, input.grantId))),
  delegate: unitProcedure('units')
    .input(
      z.strictObject({
        userName,
        unitId: z.uuid(),
        role: z.enum(roles),
        validFrom: isoDay.optional(),
        validTo: isoDay,
      }),
    )
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => delegateRole(trx, act, input))),
  loans: unitProcedure('units').query(({ ctx }) => ctx.scoped(listOwnLoans)),
  takeBack: unitProcedure('units')
    .input(z.strictObject({ grantId: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => takeBackRole(trx, act, input.grantId))),
})
