import { votingBodies } from '@nguon/domain/recruitment/deciding-vote'
import type { DecidingVote } from '@nguon/domain/recruitment/deciding-vote'
import { z } from 'zod'
import { countIssue } from './ballot-values.ts'

/** The vote behind a decision, in the order in which minutes tell it. */
export const decidingCounts = ['members', 'attended', 'agreed', 'opposed', 'spoilt'] as const

export type DecidingCount = (typeof decidingCounts)[number]

/** Which body voted; `unknown` where the paper tells no count. */
export const decidingBodies = ['unknown', ...votingBodies] as const

/** The count as a form holds it: texts, for a number half typed is no number yet. */
export const decidingTexts = {
  body: z.enum(decidingBodies),
  members: z.string().trim(),
  attended: z.string().trim(),
  agreed: z.string().trim(),
  opposed: z.string().trim(),
  spoilt: z.string().trim(),
} satisfies Record<DecidingCount | 'body', z.ZodType<string, string>>

export type DecidingValues = z.infer<z.ZodObject<typeof decidingTexts>>

export const startDeciding: DecidingValues = {
  body: 'unknown',
  members: '',
  attended: '',
  agreed: '',
  opposed: '',
  spoilt: '',
}

/** What a paper may leave out although it tells who agreed. */
export const mayBeUntold = (field: DecidingCount): boolean =>
  field !== 'members' && field !== 'agreed'

/** What is wrong with the fields that hold no count, once a body is said to have voted. */
export const decidingIssues = (given: DecidingValues) =>
  given.body === 'unknown'
    ? []
    : decidingCounts
        .filter((field) => !/^\d{1,5}$/.test(given[field]))
        .filter((field) => given[field] !== '' || !mayBeUntold(field))
        .map((field) => countIssue(field, given[field]))

const told = (text: string): number | null => (text === '' ? null : Number(text))

/** The vote that filled-in fields stand for; null where the paper tells none. */
export function decidingVoteOf(given: DecidingValues): DecidingVote | null {
  const { body, members, attended, agreed, opposed, spoilt } = given
  if (body === 'unknown') return null
  return {
    body,
    members: Number(members),
    present: told(attended),
    inFavour: Number(agreed),
    against: told(opposed),
    invalid: told(spoilt),
  }
}
