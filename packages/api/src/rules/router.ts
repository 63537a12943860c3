import { documentReference, withdrawalReason } from '@nguon/domain/rules/confirmation'
import type { RuleKey } from '@nguon/domain/rules/rule-book'
import { isRuleKey } from '@nguon/domain/rules/rule-values'
import { z } from 'zod'
import { router, unitProcedure } from '../trpc.ts'
import { confirmRuleOf, withdrawConfirmation } from './confirm-rule.ts'
import { listRules } from './list-rules.ts'

const rule = {
  edition: z.string().min(1).max(100),
  rule: z.string().refine((text): text is RuleKey => isRuleKey(text)),
  expectedSeq: z.int().nonnegative(),
}

export const rulesRouter = router({
  list: unitProcedure('rules').query(({ ctx }) => ctx.scoped(listRules)),
  confirm: unitProcedure('rules_write')
    .input(
      z.strictObject({ ...rule, citation: z.strictObject(documentReference), value: z.unknown() }),
    )
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => confirmRuleOf(trx, act, input))),
  withdraw: unitProcedure('rules_write')
    .input(z.strictObject({ ...rule, reason: withdrawalReason }))
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => withdrawConfirmation(trx, act, input))),
})
