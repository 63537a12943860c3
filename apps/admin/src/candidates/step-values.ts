import { isLeavingKind } from '@nguon/domain/recruitment/commands'
import { stopReasons } from '@nguon/domain/recruitment/stop-reasons'
import { z } from 'zod'
import { isDay } from '../shell/typed-day.ts'
import type { CommandKind, StepInput } from './wire.ts'

/** The count of a ballot, in the order of the minutes. */
const ballotFields = [
  'officialMembers',
  'temporarilyAway',
  'exemptAbsent',
  'present',
  'absent',
  'issued',
  'collected',
  'valid',
  'invalid',
  'inFavour',
  'against',
] as const

type BallotField = (typeof ballotFields)[number]

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

const ballot = {
  officialMembers: z.string().trim(),
  temporarilyAway: z.string().trim(),
  exemptAbsent: z.string().trim(),
  present: z.string().trim(),
  absent: z.string().trim(),
  issued: z.string().trim(),
  collected: z.string().trim(),
  valid: z.string().trim(),
  invalid: z.string().trim(),
  inFavour: z.string().trim(),
  against: z.string().trim(),
} satisfies Record<BallotField, z.ZodString>

const values = z.object({ ...plain, ...ballot })

export type StepValues = z.infer<typeof values>

/** A committee has no members away or exempt: its members are counted by themselves. */
const committeeFields = ballotFields.filter(
  (field) => field !== 'temporarilyAway' && field !== 'exemptAbsent',
)

const own: Partial<Record<CommandKind, readonly (keyof StepValues)[]>> = {
  assign_mentor: ['mentorId'],
  release_mentor: ['mentorId'],
  complete_dossier: ['firstIntroducer', 'secondIntroducer'],
  decide_admission: ['number', 'receivedOn'],
  resolve_in_cell: ballotFields,
  resolve_in_committee: committeeFields,
  recognise: ballotFields,
}

/** Whether the step rests on a vote. */
export const hasVote = (kind: CommandKind): boolean =>
  own[kind] === ballotFields || own[kind] === committeeFields

/** Which of the fields a step asks for; a way of leaving asks for its reason. */
export function fieldsOf(kind: CommandKind): readonly (keyof StepValues)[] {
  return ['on', ...(own[kind] ?? []), ...(isLeavingKind(kind) ? ['stopReason' as const] : [])]
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
      if (asked.has(field) && given[field] === '')
        context.addIssue({
          code: 'too_small',
          origin: 'string',
          minimum: 1,
          path: [field],
          input: '',
          message: '',
        })
    for (const field of ballotFields)
      if (asked.has(field) && !/^\d{1,5}$/.test(given[field])) refuse(field, 'not_a_number')
  })
}

/** Today, and a ballot in which everybody of the roll may vote. */
export function startValues(today: string, officialMembers: number | undefined): StepValues {
  const start = Object.fromEntries(ballotFields.map((field) => [field, '']))
  return values.parse({
    ...start,
    on: today,
    mentorId: '',
    firstIntroducer: '',
    secondIntroducer: '',
    number: '',
    receivedOn: '',
    stopReason: 'own_wish',
    override: '',
    officialMembers: officialMembers === undefined ? '' : String(officialMembers),
    temporarilyAway: '0',
    exemptAbsent: '0',
    invalid: '0',
  })
}

function introducer(chosen: string) {
  if (chosen === 'youth_union' || chosen === 'trade_union') return { kind: chosen } as const
  return { kind: 'official_member', memberId: chosen } as const
}

/** The command that a filled-in form stands for. */
export function commandOf(kind: CommandKind, given: StepValues): StepInput['command'] {
  const { on } = given
  if (isLeavingKind(kind)) return { kind, on, reason: given.stopReason }
  const numbers = (field: BallotField) => Number(given[field])
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
      return {
        kind,
        on,
        vote: {
          officialMembers: numbers('officialMembers'),
          temporarilyAway: numbers('temporarilyAway'),
          exemptAbsent: numbers('exemptAbsent'),
          present: numbers('present'),
          absent: numbers('absent'),
          issued: numbers('issued'),
          collected: numbers('collected'),
          valid: numbers('valid'),
          invalid: numbers('invalid'),
          inFavour: numbers('inFavour'),
          against: numbers('against'),
        },
      }
    case 'decide_admission':
      return {
        kind,
        on,
        number: given.number,
        receivedOn: given.receivedOn === '' ? null : given.receivedOn,
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
