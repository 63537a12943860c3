import { z } from 'zod'
import { wireDate } from '../text/iso-day.ts'
import type { CaseCommand } from './commands.ts'
import { votingBodies } from './deciding-vote.ts'
import type { CaseEvent } from './events.ts'
import { exits } from './stages.ts'
import { stopReasons } from './stop-reasons.ts'

const count = z.int().nonnegative()
const vote = z.strictObject({
  officialMembers: count,
  temporarilyAway: count,
  exemptAbsent: count,
  present: count,
  absent: count,
  issued: count,
  collected: count,
  valid: count,
  invalid: count,
  inFavour: count,
  against: count,
})
/** Left out where the paper tells no count, and in what was stored before one could be told. */
const decidingVote = z
  .strictObject({
    body: z.enum(votingBodies),
    members: count,
    present: count.nullable(),
    inFavour: count,
    against: count.nullable(),
    invalid: count.nullable(),
  })
  .nullable()
  .default(null)
const introducers = z.array(
  z.union([
    z.strictObject({ kind: z.literal('official_member'), memberId: z.string().min(1) }),
    z.strictObject({ kind: z.enum(['youth_union', 'trade_union']) }),
  ]),
)
const reason = z.enum(stopReasons)
const mentorId = z.string().min(1)

/** A command as a client sends it. */
export const caseCommandInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum([
      'put_on_list',
      'finish_class',
      'submit_application',
      'finish_verification',
      'hold_ceremony',
    ]),
    on: wireDate,
  }),
  z.strictObject({ kind: z.enum(['assign_mentor', 'release_mentor']), on: wireDate, mentorId }),
  z.strictObject({ kind: z.literal('complete_dossier'), on: wireDate, introducers }),
  z.strictObject({
    kind: z.enum(['resolve_in_cell', 'resolve_in_committee', 'recognise']),
    on: wireDate,
    vote,
  }),
  z.strictObject({
    kind: z.literal('decide_admission'),
    on: wireDate,
    number: z.string().trim().min(1).max(60),
    receivedOn: wireDate.nullable(),
    vote: decidingVote,
  }),
  z.strictObject({
    kind: z.enum([
      'withdraw',
      'take_off_list',
      'refuse',
      'move_away',
      'die',
      'expel',
      'remove',
      'resign',
    ]),
    on: wireDate,
    reason,
  }),
]) satisfies z.ZodType<CaseCommand>

/** An event as it is stored: `JSON.stringify(event)` writes it, this reads it back. */
export const storedCaseEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['class_finished', 'applied', 'verified', 'ceremony_held']),
    on: wireDate,
  }),
  z.strictObject({
    kind: z.literal('sourced'),
    on: wireDate,
    rulePackId: z.string().nullable(),
  }),
  z.strictObject({ kind: z.enum(['mentor_assigned', 'mentor_released']), on: wireDate, mentorId }),
  z.strictObject({ kind: z.literal('dossier_completed'), on: wireDate, introducers }),
  z.strictObject({
    kind: z.enum(['cell_resolved', 'committee_resolved']),
    on: wireDate,
    approved: z.boolean(),
    vote: vote.nullable(),
  }),
  z.strictObject({
    kind: z.literal('decided'),
    on: wireDate,
    number: z.string().nullable(),
    receivedOn: wireDate.nullable(),
    vote: decidingVote,
  }),
  z.strictObject({
    kind: z.literal('recognised'),
    on: wireDate,
    // What was stored before a vote could fail here was a recognition.
    approved: z.boolean().default(true),
    effectiveOn: wireDate.nullable(),
    vote: vote.nullable(),
  }),
  z.strictObject({ kind: z.enum(exits), on: wireDate, reason }),
]) satisfies z.ZodType<CaseEvent>
