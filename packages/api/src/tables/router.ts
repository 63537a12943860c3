import { findListLook } from '@nguon/db/tables/list-looks'
import { keptLists, listLook } from '@nguon/domain/tables/list-look'
import { viewedLists } from '@nguon/domain/tables/saved-view'
import { viewName, viewQuery } from '@nguon/domain/tables/view-input'
import { z } from 'zod'
import { accountProcedure, router, unitProcedure } from '../trpc.ts'
import { keepLook, openWithView } from './list-looks.ts'
import { changeView, deleteView, listSavedViews, saveView } from './saved-views.ts'

const kept = z.enum(keptLists)
const list = z.enum(viewedLists)
const one = z.strictObject({ id: z.uuid() })

export const tablesRouter = router({
  look: accountProcedure
    .input(z.strictObject({ list: kept }))
    .query(({ ctx, input }) => ctx.own((trx) => findListLook(trx, input.list))),
  keepLook: accountProcedure
    .input(z.strictObject({ list: kept, ...listLook.shape }))
    .mutation(({ ctx, input }) =>
      ctx.own((trx, self) => keepLook(trx, self, { ...input, requestId: ctx.requestId })),
    ),
  views: unitProcedure('people')
    .input(z.strictObject({ list }))
    .query(({ ctx, input }) => ctx.scoped((trx, act) => listSavedViews(trx, act, input.list))),
  saveView: unitProcedure('people')
    .input(z.strictObject({ list, name: viewName, query: viewQuery, shared: z.boolean() }))
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => saveView(trx, act, input))),
  changeView: unitProcedure('people')
    .input(
      z.strictObject({
        id: z.uuid(),
        name: viewName.optional(),
        shared: z.boolean().optional(),
      }),
    )
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => changeView(trx, act, input))),
  deleteView: unitProcedure('people')
    .input(one)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => deleteView(trx, act, input.id, true))),
  restoreView: unitProcedure('people')
    .input(one)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => deleteView(trx, act, input.id, false))),
  openWith: unitProcedure('people')
    .input(z.strictObject({ list, id: z.uuid().nullable() }))
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => openWithView(trx, act, input))),
})
