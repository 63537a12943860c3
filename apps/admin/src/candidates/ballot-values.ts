import type { VoteRecord } from '@nguon/domain/recruitment/vote'
import { z } from 'zod'
import { emptyIssue } from './empty-issue.ts'

/** The count of a ballot, in the order of the minutes. */
export const ballotFields = [
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

export type BallotField = (typeof ballotFields)[number]
export type BallotValues = Record<BallotField, string>

/** A committee has no members away or exempt: its members are counted by themselves. */
export const committeeFields = ballotFields.filter(
  (field) => field !== 'temporarilyAway' && field !== 'exemptAbsent',
)

/** The count as a form holds it: texts, for a number half typed is no number yet. */
export const ballotTexts = {
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

/** How many may vote, as typed so far: those on the roll, less those who do not count in it. */
export const entitledBy = (
  given: Pick<BallotValues, 'officialMembers' | 'temporarilyAway' | 'exemptAbsent'>,
): number =>
  Number(given.officialMembers) - Number(given.temporarilyAway) - Number(given.exemptAbsent)

/** A ballot in which everybody of the roll may vote; the roll itself may not be known. */
export const startBallot = (officialMembers: number | undefined): BallotValues => ({
  officialMembers: officialMembers === undefined ? '' : String(officialMembers),
  temporarilyAway: '0',
  exemptAbsent: '0',
  present: '',
  absent: '',
  issued: '',
  collected: '',
  valid: '',
  invalid: '0',
  inFavour: '',
  against: '',
})

/** The fields that hold no count. */
export const uncounted = (given: BallotValues): BallotField[] =>
  ballotFields.filter((field) => !/^\d{1,5}$/.test(given[field]))

/** What is wrong with a field that holds no count: nothing at all, or something else. */
export const countIssue = (field: string, text: string) =>
  text === ''
    ? emptyIssue(field)
    : { code: 'custom' as const, path: [field], message: 'not_a_number' }

/** The count that a filled-in form stands for. */
export function voteOf(given: BallotValues): VoteRecord {
  const numbers = (field: BallotField) => Number(given[field])
  return {
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
  }
}
