import { memberFactInput } from '@nguon/domain/members/wire'
import { z } from 'zod'
import { searchText } from '../search-text.ts'
import { router, unitProcedure } from '../trpc.ts'
import { countInput, listInput, placeInput } from './filter-input.ts'
import { getMentors } from './get-mentors.ts'
import { getStructure } from './get-structure.ts'
import { countMembersOf, listMembersOf } from './list-members.ts'
import { getMember } from './member-page.ts'
import { recordMemberFact, takeMemberFactBack } from './record-member-fact.ts'
import { revealOfMember } from './reveal-of-member.ts'

const memberId = z.uuid()
const expectedSeq = z.int().nonnegative()
const reason = searchText.min(3)

export const membersRouter = router({
  list: unitProcedure('people')
    .input(listInput)
    .query(({ ctx, input }) => ctx.scoped((trx, act) => listMembersOf(trx, act, input))),
  counts: unitProcedure('people')
    .input(countInput)
    .query(({ ctx, input }) => ctx.scoped((trx, act) => countMembersOf(trx, act, input))),
  structure: unitProcedure('people')
    .input(z.strictObject(placeInput))
    .query(({ ctx, input }) =>
      ctx.scoped((trx, act) => getStructure(trx, act, ctx.services.vault, input)),
    ),
  mentors: unitProcedure('people')
    .input(z.strictObject({ cursor: z.string().max(1_000).optional() }))
    .query(({ ctx, input }) => ctx.scoped((trx, act) => getMentors(trx, act, input))),
  get: unitProcedure('people')
    .input(z.strictObject({ memberId }))
    .query(({ ctx, input }) => ctx.scoped((trx, act) => getMember(trx, act, input.memberId))),
  record: unitProcedure('people_write')
    .input(z.strictObject({ memberId, fact: memberFactInput, expectedSeq }))
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => recordMemberFact(trx, act, input))),
  takeBack: unitProcedure('people_write')
    .input(z.strictObject({ memberId, seq: z.int().positive(), expectedSeq, reason }))
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => takeMemberFactBack(trx, act, input))),
  reveal: unitProcedure('sensitive')
    .input(
      z.strictObject({
        memberId,
        field: z.enum(['ethnicity', 'religion', 'identity_number']),
        reason,
      }),
    )
    .mutation(({ ctx, input }) =>
      ctx.scoped((trx, act) => revealOfMember(trx, act, ctx.services.vault, input)),
    ),
})
