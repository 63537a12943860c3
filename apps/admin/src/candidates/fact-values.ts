import { isExit } from '@nguon/domain/recruitment/stages'
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
import { decidingIssues, decidingTexts, decidingVoteOf, startDeciding } from './deciding-values.ts'
import { emptyIssue } from './empty-issue.ts'
import type { CaseFact } from './wire.ts'

/** What may have happened to a case, in the order of the procedure; coming onto the list is a step of its own. */
export const factKinds = [
  'mentor_assigned',
  'mentor_released',
  'class_finished',
  'applied',
  'dossier_completed',
  'verified',
  'cell_resolved',
  'committee_resolved',
  'decided',
  'ceremony_held',
  'recognised',
  'withdrawn',
  'taken_off_list',
  'refused',
  'moved_away',
  'deceased',
  'expelled',
  'removed',
  'resigned',
] as const satisfies readonly CaseFact['kind'][]

export type FactKind = (typeof factKinds)[number]

const values = z.object({
  kind: z.enum(factKinds),
  on: z.string().refine(isDay, 'date_unreadable'),
  mentorId: z.string(),
  approved: z.enum(['yes', 'no']),
  /** Whether the minutes of the vote are at hand, or only its result is known. */
  votes: z.enum(['unknown', 'counted']),
  ...ballotTexts,
  ...decidingTexts,
  number: z.string().trim().max(60),
  /** Of a decision the day of receipt, of a recognition the day from which it counts. */
  otherDay: z.string().refine((day) => day === '' || isDay(day), 'date_unreadable'),
  stopReason: z.enum(stopReasons),
  reason: z.string().trim().min(3).max(100),
})

export type FactValues = z.infer<typeof values>

/** Which fields a kind of fact has besides its day and the source it is known from. */
export function factFields(kind: FactKind): readonly (keyof FactValues)[] {
  if (kind === 'mentor_assigned' || kind === 'mentor_released') return ['mentorId']
  if (kind === 'cell_resolved' || kind === 'committee_resolved') return ['approved', 'votes']
  if (kind === 'decided') return ['number', 'otherDay', 'body']
  if (kind === 'recognised') return ['approved', 'otherDay', 'votes']
  return isExit(kind) ? ['stopReason'] : []
}

/** What the minutes of a vote count, where a vote is the fact and its minutes are at hand. */
export function factBallot({
  kind,
  votes,
}: Pick<FactValues, 'kind' | 'votes'>): readonly BallotField[] {
  if (votes === 'unknown' || !factFields(kind).includes('votes')) return []
  return kind === 'committee_resolved' ? committeeFields : ballotFields
}

/** The schema of the form: a helper must be named where a helper is the fact, and a count be one. */
export const factSchema = values.superRefine((given, context) => {
  const { kind, mentorId } = given
  const ballot = factBallot(given)
  for (const field of uncounted(given).filter((each) => ballot.includes(each)))
    context.addIssue(countIssue(field, given[field]))
  if (kind === 'decided') for (const issue of decidingIssues(given)) context.addIssue(issue)
  if (mentorId !== '' || !factFields(kind).includes('mentorId')) return
  context.addIssue(emptyIssue('mentorId'))
})

export const startFact = (today: string): FactValues => ({
  kind: 'class_finished',
  on: today,
  mentorId: '',
  approved: 'yes',
  votes: 'unknown',
  ...startBallot(undefined),
  ...startDeciding,
  number: '',
  otherDay: '',
  stopReason: 'own_wish',
  reason: '',
})

/** The event that the filled-in fields stand for; undefined while something of it is missing. */
export function factOf(given: Omit<FactValues, 'reason'>): CaseFact | undefined {
  const { kind, on, mentorId } = given
  const otherDay = given.otherDay === '' ? null : given.otherDay
  if (!isDay(on) || (otherDay !== null && !isDay(otherDay))) return undefined
  const isCounted = factBallot(given).length > 0
  if (isCounted && uncounted(given).length > 0) return undefined
  const vote = isCounted ? voteOf(given) : null
  const approved = given.approved === 'yes'
  switch (kind) {
    case 'mentor_assigned':
    case 'mentor_released':
      return mentorId === '' ? undefined : { kind, on, mentorId }
    case 'dossier_completed':
      return { kind, on, introducers: [] }
    case 'cell_resolved':
    case 'committee_resolved':
      return { kind, on, approved, vote }
    case 'decided': {
      if (decidingIssues(given).length > 0) return undefined
      const number = given.number === '' ? null : given.number
      return { kind, on, number, receivedOn: otherDay, vote: decidingVoteOf(given) }
    }
    case 'recognised':
      return { kind, on, approved, effectiveOn: approved ? otherDay : null, vote }
    case 'class_finished':
    case 'applied':
    case 'verified':
    case 'ceremony_held':
      return { kind, on }
    case 'withdrawn':
    case 'taken_off_list':
    case 'refused':
    case 'moved_away':
    case 'deceased':
    case 'expelled':
    case 'removed':
    case 'resigned':
      return { kind, on, reason: given.stopReason }
    default:
      return kind satisfies never
  }
}
