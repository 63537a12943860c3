import { z } from 'zod'
import { line } from '../content/line.ts'
import { memberExits } from '../recruitment/stages.ts'
import { wireDate } from '../text/iso-day.ts'
import type { MemberFact, TakenBack } from './facts.ts'

const basis = {
  on: wireDate,
  document: line(60).min(1).nullable().default(null),
  documentOn: wireDate.nullable().default(null),
}

const fact = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('left'), ...basis, how: z.enum(memberExits) }),
  z.strictObject({
    kind: z.literal('exempted'),
    ...basis,
    until: wireDate.nullable().default(null),
  }),
  z.strictObject({ kind: z.literal('post_taken'), ...basis, post: line(100).min(1) }),
  z.strictObject({ kind: z.enum(['exemption_ended', 'post_left', 'recognised']), ...basis }),
]) satisfies z.ZodType<MemberFact>

const takenBack = z.strictObject({
  kind: z.literal('taken_back'),
  on: wireDate,
  seq: z.int().positive(),
  reason: z.string(),
}) satisfies z.ZodType<TakenBack>

/** A fact as a client sends it; an exemption ends no sooner than it begins. */
export const memberFactInput = fact.refine(
  (told) =>
    told.kind !== 'exempted' ||
    told.until === null ||
    Temporal.PlainDate.compare(told.until, told.on) >= 0,
)

/** An entry of the roll as it is stored. */
export const storedMemberFact = z.union([fact, takenBack])

/** What the roll said before an entry, as it is stored with it. */
export const storedMembership = z.strictObject({
  standing: z.enum(['probationary', 'official']),
  admittedOn: wireDate.nullable(),
  officialOn: wireDate.nullable(),
  post: z.string().nullable(),
  postSince: wireDate.nullable(),
  exemptFrom: wireDate.nullable(),
  exemptTo: wireDate.nullable(),
  leftOn: wireDate.nullable(),
  leftHow: z.enum(memberExits).nullable(),
})
