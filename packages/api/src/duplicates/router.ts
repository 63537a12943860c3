import { listMerges } from '@nguon/db/duplicates/list-merges'
import { likenessBases } from '@nguon/domain/duplicates/likeness-bases'
import { mergeFields } from '@nguon/domain/duplicates/merge-fields'
import { cleanText } from '@nguon/domain/text/clean'
import { z } from 'zod'
import { continuation } from '../paging.ts'
import { searchText } from '../search-text.ts'
import { router, unitProcedure } from '../trpc.ts'
import { comparePair } from './compare-pair.ts'
import { listDuplicates } from './list-duplicates.ts'
import { mergePair } from './merge-pair.ts'
import { takeMergeBack } from './reverse-merge.ts'
import { dismissDuplicate, reopenDuplicate } from './set-pair-aside.ts'

const pair = z
  .strictObject({ firstId: z.uuid(), secondId: z.uuid() })
  .refine(({ firstId, secondId }) => firstId !== secondId)

const listInput = z.strictObject({
  basis: z.enum(likenessBases).optional(),
  view: z.enum(['open', 'dismissed']).default('open'),
  ...continuation,
})

const mergeInput = z.strictObject({
  keptId: z.uuid(),
  droppedId: z.uuid(),
  fromDropped: z.array(z.enum(mergeFields)).max(mergeFields.length),
  continuing: z.uuid().nullable(),
  reason: searchText.min(3).transform(cleanText),
  seen: z.string().max(100),
})

export const duplicatesRouter = router({
  list: unitProcedure('people_write')
    .input(listInput)
    .query(({ ctx, input }) => ctx.scoped((trx) => listDuplicates(trx, input))),
  compare: unitProcedure('people_write')
    .input(pair)
    .query(({ ctx, input }) => ctx.scoped((trx) => comparePair(trx, input))),
  merge: unitProcedure('people_write')
    .input(mergeInput)
    .mutation(({ ctx, input }) =>
      ctx.scoped((trx, act) => mergePair(trx, act, ctx.services.vault, input)),
    ),
  dismiss: unitProcedure('people_write')
    .input(pair)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => dismissDuplicate(trx, act, input))),
  reopen: unitProcedure('people_write')
    .input(pair)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => reopenDuplicate(trx, act, input))),
  merges: unitProcedure('people_write')
    .input(z.strictObject(continuation))
    .query(({ ctx, input }) => ctx.scoped((trx) => listMerges(trx, { ...input, limit: 50 }))),
  reverse: unitProcedure('people_write')
    .input(z.strictObject({ mergeId: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => takeMergeBack(trx, act, input.mergeId))),
})
