import { articleDraft } from '@nguon/domain/content/article'
import { contentStatuses } from '@nguon/domain/content/lifecycle'
import { z } from 'zod'
import { continuation } from '../paging.ts'
import { router, unitProcedure } from '../trpc.ts'
import { byId, byVersion, returned, withdrawn } from './inputs.ts'
import { recallContent, returnContent, submitContent } from './move-content.ts'
import { publishArticle, withdrawArticle } from './publish-article.ts'
import { readArticle, readArticles } from './read-articles.ts'
import { createArticle, saveArticle } from './write-article.ts'

const reading = unitProcedure('content')
const writing = unitProcedure('content_write')
const publishing = unitProcedure('content_publish')

export const articlesRouter = router({
  list: reading
    .input(
      z.strictObject({
        status: z.enum(contentStatuses).optional(),
        ...continuation,
      }),
    )
    .query(({ ctx, input }) => ctx.scoped((trx) => readArticles(trx, input))),
  get: reading
    .input(byId)
    .query(({ ctx, input }) => ctx.scoped((trx, act) => readArticle(trx, act, input.id))),
  create: writing
    .input(articleDraft)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => createArticle(trx, act, input))),
  save: writing
    .input(byVersion.extend({ draft: articleDraft }))
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => saveArticle(trx, act, input))),
  submit: writing
    .input(byVersion)
    .mutation(({ ctx, input }) =>
      ctx.scoped((trx, act) => submitContent(trx, act, 'article', input)),
    ),
  withdrawFromReview: writing
    .input(byId)
    .mutation(({ ctx, input }) =>
      ctx.scoped((trx, act) => recallContent(trx, act, 'article', input.id)),
    ),
  return: publishing
    .input(returned)
    .mutation(({ ctx, input }) =>
      ctx.scoped((trx, act) => returnContent(trx, act, 'article', input)),
    ),
  publish: publishing
    .input(byVersion)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => publishArticle(trx, act, input))),
  withdraw: publishing
    .input(withdrawn)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => withdrawArticle(trx, act, input))),
})
