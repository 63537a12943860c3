import { accountDraft, userName } from '@nguon/domain/access/account-draft'
import { roles } from '@nguon/domain/access/roles'
import { isoDay } from '@nguon/domain/text/iso-day'
import { z } from 'zod'
import { installationProcedure, router, unitProcedure } from '../trpc.ts'
import {
  changeDisabled,
  createAccount,
  listAccountsWithGrants,
  resetPassword,
} from './manage-accounts.ts'
import { delegateRole, grantRole, listOwnLoans, revokeRole, takeBackRole } from './manage-grants.ts'

const administration = installationProcedure('accounts')
const byId = z.strictObject({ id: z.uuid() })

export const accountsRouter = router({
  list: administration.query(({ ctx }) => ctx.scoped(listAccountsWithGrants)),
  create: administration
    .input(accountDraft)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => createAccount(trx, act, input))),
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
