import { z } from 'zod'
import { searchText } from '../search-text.ts'
import { accountProcedure, openProcedure, router } from '../trpc.ts'
import { changePassword } from './change-password.ts'
import { getMe } from './me.ts'
import { listOwnSessions, revokeOwnSession } from './sessions.ts'
import { signIn } from './sign-in.ts'

const password = z.string().min(1).max(1_000)

/** No user name has a space or a capital, but a phone puts them in. */
const typedUserName = searchText
  .toLowerCase()
  .overwrite((text) => text.replaceAll(/\s+/gu, ''))
  .min(1)
  .max(64)

export const authRouter = router({
  me: openProcedure.query(({ ctx }) => getMe(ctx)),
  signIn: openProcedure
    .input(z.strictObject({ userName: typedUserName, password }))
    .mutation(async ({ ctx, input }) => {
      const token = await signIn(ctx, input)
      await ctx.endPreviousSession()
      ctx.setSession(token)
    }),
  signOut: accountProcedure.mutation(({ ctx }) => revokeOwnSession(ctx)),
  changePassword: accountProcedure
    .input(z.strictObject({ current: password, next: password }))
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  sessions: accountProcedure.query(({ ctx }) => listOwnSessions(ctx.own)),
  revokeSession: accountProcedure
    .input(z.strictObject({ id: z.uuid() }))
    .mutation(({ ctx, input }) => revokeOwnSession(ctx, input.id)),
})
