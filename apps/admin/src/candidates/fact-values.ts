import { isExit } from '@nguon/domain/recruitment/stages'
import { stopReasons } from '@nguon/domain/recruitment/stop-reasons'
import { z } from 'zod'
import { isDay } from '../shell/typed-day.ts'
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
  if (kind === 'cell_resolved' || kind === 'committee_resolved') return ['approved']
  if (kind === 'decided') return ['number', 'otherDay']
  if (kind === 'recognised') return ['otherDay']
  return isExit(kind) ? ['stopReason'] : []
}

/** The schema of the form: a helper must be named where a helper is the fact. */
export const factSchema = values.superRefine(({ kind, mentorId }, context) => {
  if (mentorId !== '' || !factFields(kind).includes('mentorId')) return
  context.addIssue({
    code: 'too_small',
    origin: 'string',
    minimum: 1,
    path: ['mentorId'],
    input: '',
    message: '',
  })
})

export const startFact = (today: string): FactValues => ({
  kind: 'class_finished',
  on: today,
  mentorId: '',
  approved: 'yes',
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
  switch (kind) {
    case 'mentor_assigned':
    case 'mentor_released':
      return mentorId === '' ? undefined : { kind, on, mentorId }
    case 'dossier_completed':
      return { kind, on, introducers: [] }
    case 'cell_resolved':
    case 'committee_resolved':
      return { kind, on, approved: given.approved === 'yes', vote: null }
    case 'decided':
      return { kind, on, number: given.number === '' ? null : given.number, receivedOn: otherDay }
    case 'recognised':
      return { kind, on, effectiveOn: otherDay, vote: null }
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
