import type { DecidingVote } from './deciding-vote.ts'
import type { Exit } from './stages.ts'
import type { StopReason } from './stop-reasons.ts'
import type { VoteRecord } from './vote.ts'

/** Who introduces the applicant: official members, one of whom a mass organisation may replace. */
export type Introducer =
  | { kind: 'official_member'; memberId: string }
  | { kind: 'youth_union' | 'trade_union' }

type Dated<Kind extends string, Data = unknown> = { kind: Kind; on: Temporal.PlainDate } & Data

/** A vote is null where only its result is known (history, imports, a decision that tells no count). */
type Resolution = { approved: boolean; vote: VoteRecord | null }

type MilestoneEvent =
  | Dated<'sourced', { rulePackId: string | null }>
  | Dated<'mentor_assigned', { mentorId: string }>
  | Dated<'mentor_released', { mentorId: string }>
  | Dated<'class_finished'>
  | Dated<'applied'>
  | Dated<'dossier_completed', { introducers: readonly Introducer[] }>
  | Dated<'verified'>
  | Dated<'cell_resolved', Resolution>
  | Dated<'committee_resolved', Resolution>
  | Dated<
      'decided',
      {
        number: string | null
        receivedOn: Temporal.PlainDate | null
        vote: DecidingVote | null
      }
    >
  | Dated<'ceremony_held'>
  | Dated<'recognised', Resolution & { effectiveOn: Temporal.PlainDate | null }>

export type ExitEvent = Dated<Exit, { reason: StopReason }>

/** One fact of a recruitment case; `on` is the day it happened, not the day it was entered. */
export type CaseEvent = MilestoneEvent | ExitEvent

export type CaseEventKind = CaseEvent['kind']
