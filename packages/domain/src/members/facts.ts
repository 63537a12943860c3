import type { MemberExit } from '../recruitment/stages.ts'

type Day = Temporal.PlainDate

/** The paper a fact rests on, as far as the roll names one. */
export type Basis = { document: string | null; documentOn: Day | null }

type Dated<Kind extends string, Data = unknown> = { kind: Kind; on: Day } & Basis & Data

/** One fact about a membership after the admission; `on` is the day it happened. */
export type MemberFact =
  | Dated<'left', { how: MemberExit }>
  | Dated<'exempted', { until: Day | null }>
  | Dated<'exemption_ended'>
  | Dated<'post_taken', { post: string }>
  | Dated<'post_left'>
  | Dated<'recognised'>

export type MemberFactKind = MemberFact['kind']

/** That an earlier fact, by its number, was recorded in error. */
export type TakenBack = { kind: 'taken_back'; on: Day; seq: number; reason: string }

/** An entry of the roll as it is kept, with what the roll said before it. */
export type Recorded = { seq: number; fact: MemberFact | TakenBack }
