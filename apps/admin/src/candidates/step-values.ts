import { isLeavingKind } from '@nguon/domain/recruitment/commands'
import { stopReasons } from '@nguon/domain/recruitment/stop-reasons'
import { z } from 'zod'
import { isDay } from '../shell/typed-day.ts'
import {
  ballotFields,
  ballotTexts,
  committeeFields,
  countIssue,
  startBallot,
  uncounted,
  voteOf,
} from './ballot-values.ts'
import type { BallotField } from './ballot-values.ts'
import {
  decidingCounts,
  decidingIssues,
  decidingTexts,
  decidingVoteOf,
  startDeciding,
} from './deciding-values.ts'
import { emptyIssue } from './empty-issue.ts'
import type { CommandKind, StepInput } from './wire.ts'

const plain = {
  on: z.string(),
  mentorId: z.string(),
  firstIntroducer: z.string(),
  secondIntroducer: z.string(),
  number: z.string().trim().max(60),
  receivedOn: z.string(),
  stopReason: z.enum(stopReasons),
  override: z.string().trim().max(100),
}

const values = z.object({ ...plain, ...ballotTexts, ...decidingTexts })

export type StepValues = z.infer<typeof values>

const own: Partial<Record<CommandKind, readonly (keyof StepValues)[]>> = {
  assign_mentor: ['mentorId'],
  release_mentor: ['mentorId'],
  complete_dossier: ['firstIntroducer', 'secondIntroducer'],
  decide_admission: ['number', 'receivedOn', 'body', ...decidingCounts],
}

/** The steps that rest on a vote, with what its minutes count. */
const ballots = {
  resolve_in_cell: ballotFields,
  resolve_in_committee: committeeFields,
  recognise: ballotFields,
} as const satisfies Partial<Record<CommandKind, readonly BallotField[]>>

export type VoteCommand = keyof typeof ballots

export const hasVote = (kind: CommandKind): kind is VoteCommand => Object.hasOwn(ballots, kind)

export const ballotOf = (kind: VoteCommand): readonly BallotField[] => ballots[kind]

/** Which of the fields a step asks for; a way of leaving asks for its reason. */
export function fieldsOf(kind: CommandKind): readonly (keyof StepValues)[] {
  const vote = hasVote(kind) ? ballotOf(kind) : []
  const reason = isLeavingKind(kind) ? (['stopReason'] as const) : []
  return ['on', ...(own[kind] ?? []), ...vote, ...reason]
}

/** The schema of one step: what it asks for must be there and be readable. */
export function stepSchema(kind: CommandKind) {
  const asked = new Set<string>(fieldsOf(kind))
  return values.superRefine((given, context) => {
    const refuse = (field: keyof StepValues, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (!isDay(given.on)) refuse('on', 'date_unreadable')
    if (given.receivedOn !== '' && !isDay(given.receivedOn)) refuse('receivedOn', 'date_unreadable')
    for (const field of ['mentorId', 'firstIntroducer', 'number'] as const)
      if (asked.has(field) && given[field] === '') context.addIssue(emptyIssue(field))
    for (const field of uncounted(given).filter((each) => asked.has(each)))
      context.addIssue(countIssue(field, given[field]))
    if (asked.has('body')) for (const issue of decidingIssues(given)) context.addIssue(issue)
  })
}

/** Today, and a ballot in which everybody of the roll may vote. */
export function startValues(today: string, officialMembers: number | undefined): StepValues {
  return {
    ...startBallot(officialMembers),
    ...startDeciding,
    on: today,
    mentorId: '',
    firstIntroducer: '',
    secondIntroducer: '',
    number: '',
    receivedOn: '',
    stopReason: 'own_wish',
    override: '',
  }
}

function introducer(chosen: string) {
  if (chosen === 'youth_union' || chosen === 'trade_union') return { kind: chosen } as const
  return { kind: 'official_member', memberId: chosen } as const
}

/** The command that a filled-in form stands for. */
export function commandOf(kind: CommandKind, given: StepValues): StepInput['command'] {
  const { on } = given
  if (isLeavingKind(kind)) return { kind, on, reason: given.stopReason }
  switch (kind) {
    case 'assign_mentor':
    case 'release_mentor':
      return { kind, on, mentorId: given.mentorId }
    case 'complete_dossier':
      return {
        kind,
        on,
        introducers: [given.firstIntroducer, given.secondIntroducer]
          .filter((chosen) => chosen !== '')
          .map((chosen) => introducer(chosen)),
      }
    case 'resolve_in_cell':
    case 'resolve_in_committee':
    case 'recognise':
      return { kind, on, vote: voteOf(given) }
    case 'decide_admission':
      return {
        kind,
        on,
        number: given.number,
        receivedOn: given.receivedOn === '' ? null : given.receivedOn,
        vote: decidingVoteOf(given),
      }
    case 'put_on_list':
    case 'finish_class':
    case 'submit_application':
    case 'finish_verification':
    case 'hold_ceremony':
      return { kind, on }
    default:
      return kind satisfies never
  }
}
