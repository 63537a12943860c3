import type { DecidingVote } from './deciding-vote.ts'
import type { CaseEventKind, Introducer } from './events.ts'
import type { StopReason } from './stop-reasons.ts'
import type { VoteRecord } from './vote.ts'

type Dated<Kind extends string, Data = unknown> = { kind: Kind; on: Temporal.PlainDate } & Data

/** The exit that each command of leaving records. */
export const exitOf = {
  withdraw: 'withdrawn',
  take_off_list: 'taken_off_list',
  refuse: 'refused',
  move_away: 'moved_away',
  die: 'deceased',
  expel: 'expelled',
  remove: 'removed',
  resign: 'resigned',
} as const

export type ExitCommandKind = keyof typeof exitOf

/** A step somebody wants to record; `on` is the day it happened. */
export type CaseCommand =
  | Dated<'put_on_list'>
  | Dated<'assign_mentor', { mentorId: string }>
  | Dated<'release_mentor', { mentorId: string }>
  | Dated<'finish_class'>
  | Dated<'submit_application'>
  | Dated<'complete_dossier', { introducers: readonly Introducer[] }>
  | Dated<'finish_verification'>
  | Dated<'resolve_in_cell', { vote: VoteRecord }>
  | Dated<'resolve_in_committee', { vote: VoteRecord }>
  | Dated<
      'decide_admission',
      { number: string; receivedOn: Temporal.PlainDate | null; vote: DecidingVote | null }
    >
  | Dated<'hold_ceremony'>
  | Dated<'recognise', { vote: VoteRecord }>
  | Dated<ExitCommandKind, { reason: StopReason }>

export type CaseCommandKind = CaseCommand['kind']

/** Whether a command ends the way: only such a one carries a reason. */
export function isLeaving<C extends { kind: CaseCommandKind }>(
  command: C,
): command is Extract<C, { kind: ExitCommandKind }> {
  return isLeavingKind(command.kind)
}

export function isLeavingKind(kind: CaseCommandKind): kind is ExitCommandKind {
  return Object.hasOwn(exitOf, kind)
}

/** Every command, in the order in which a screen offers them, with the kind of event it records. */
export const recordedBy = {
  put_on_list: 'sourced',
  assign_mentor: 'mentor_assigned',
  release_mentor: 'mentor_released',
  finish_class: 'class_finished',
  submit_application: 'applied',
  complete_dossier: 'dossier_completed',
  finish_verification: 'verified',
  resolve_in_cell: 'cell_resolved',
  resolve_in_committee: 'committee_resolved',
  decide_admission: 'decided',
  hold_ceremony: 'ceremony_held',
  recognise: 'recognised',
  ...exitOf,
} as const satisfies Record<CaseCommandKind, CaseEventKind>

export function isCommandKind(value: string): value is CaseCommandKind {
  return Object.hasOwn(recordedBy, value)
}

/** All kinds of command, in order. */
export const commandKinds: readonly CaseCommandKind[] =
  Object.keys(recordedBy).filter(isCommandKind)
