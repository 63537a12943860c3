import { sloganDraft } from '@nguon/domain/content/slogan'
import { router, unitProcedure } from '../trpc.ts'
import { byId, byVersion, returned, withdrawn } from './inputs.ts'
import { recallContent, returnContent, submitContent } from './move-content.ts'
import { publishSlogan, withdrawSlogan } from './publish-slogan.ts'
import { readSlogans } from './read-slogans.ts'
import { createSlogan, saveSlogan } from './write-slogan.ts'

const reading = unitProcedure('content')
const writing = unitProcedure('content_write')
const publishing = unitProcedure('content_publish')

export const slogansRouter = router({
  list: reading.query(({ ctx }) => ctx.scoped(readSlogans)),
  create: writing
    .input(sloganDraft)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => createSlogan(trx, act, input))),
  save: writing
    .input(byVersion.extend({ draft: sloganDraft }))
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => saveSlogan(trx, act, input))),
  submit: writing
    .input(byVersion)
    .mutation(({ ctx, input }) =>
      ctx.scoped((trx, act) => submitContent(trx, act, 'slogan', input)),
    ),
  withdrawFromReview: writing
    .input(byId)
    .mutation(({ ctx, input }) =>
      ctx.scoped((trx, act) => recallContent(trx, act, 'slogan', input.id)),
    ),
  return: publishing
    .input(returned)
    .mutation(({ ctx, input }) =>
      ctx.scoped((trx, act) => returnContent(trx, act, 'slogan', input)),
    ),
  publish: publishing
    .input(byVersion)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => publishSlogan(trx, act, input))),
  withdraw: publishing
    .input(withdrawn)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => withdrawSlogan(trx, act, input))),
})
