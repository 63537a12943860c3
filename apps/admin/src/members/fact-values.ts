import { memberExits } from '@nguon/domain/recruitment/stages'
import { z } from 'zod'
import { emptyIssue } from '../candidates/empty-issue.ts'
import { isDay } from '../shell/typed-day.ts'
import type { MemberFact } from './wire.ts'

const kinds = [
  'left',
  'recognised',
  'post_taken',
  'post_left',
  'exempted',
  'exemption_ended',
] as const satisfies readonly MemberFact['kind'][]

const dayOrNone = z.string().refine((day) => day === '' || isDay(day), 'date_unreadable')

const values = z.object({
  kind: z.enum(kinds),
  on: z.string().refine(isDay, 'date_unreadable'),
  how: z.enum(memberExits),
  until: dayOrNone,
  post: z.string().trim().max(100),
  document: z.string().trim().max(60),
  documentOn: dayOrNone,
})

export type FactValues = z.infer<typeof values>

/** The form of a fact: a post has a name, and an exemption ends no sooner than it begins. */
export const factSchema = values.superRefine(({ kind, on, until, post }, context) => {
  if (kind === 'post_taken' && post === '') context.addIssue(emptyIssue('post'))
  if (kind === 'exempted' && until !== '' && until < on)
    context.addIssue({ code: 'custom', path: ['until'], message: 'dates_reversed' })
})

export const startFact = (kind: MemberFact['kind'], today: string): FactValues => ({
  kind,
  on: today,
  how: 'moved_away',
  until: '',
  post: '',
  document: '',
  documentOn: '',
})

/** The fact that the filled-in fields stand for. */
export function factOf({ kind, on, how, until, post, ...paper }: FactValues): MemberFact {
  const basis = { on, document: orNull(paper.document), documentOn: orNull(paper.documentOn) }
  if (kind === 'left') return { kind, ...basis, how }
  if (kind === 'exempted') return { kind, ...basis, until: orNull(until) }
  if (kind === 'post_taken') return { kind, ...basis, post }
  return { kind, ...basis }
}

const orNull = (text: string) => (text === '' ? null : text)
