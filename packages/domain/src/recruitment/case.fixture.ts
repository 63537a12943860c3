import { vietnameseCalendar } from '../calendar/vietnamese-calendar.ts'
import { pack294 } from '../rules/294-qd-tw.ts'
import { confirmRule } from '../rules/override-rule-pack.ts'
import type { CaseContext, MentorFacts, PersonFacts } from './facts.ts'
import type { VoteRecord } from './vote.ts'

export const day = (iso: string) => Temporal.PlainDate.from(iso)

export const calendar = vietnameseCalendar(2018, 2032)

/** The edition with its time limits as an administrator who has the text confirms them. */
export const confirmed294 = (
  ['decisionWorkingDays', 'decisionExtensionWorkingDays', 'probationMonths'] as const
).reduce((pack, key) => confirmRule(pack, key, { citation: pack.rules[key].citation }), pack294)

export const adult: PersonFacts = {
  bornOn: day('1998-05-12'),
  birthYear: null,
  schooling: 'upper_secondary',
  schoolingException: null,
  overAgeConsentOn: null,
}

export const officialMentor: MentorFacts = {
  id: 'mentor-1',
  admittedOn: day('2010-02-03'),
  officialOn: day('2011-02-03'),
  leftOn: null,
  acquaintedSince: day('2015-01-01'),
}

/** A ballot of `inFavour` among `present` of a roll, everybody voting. */
export function ballot(roll: number, present: number, inFavour: number): VoteRecord {
  return {
    officialMembers: roll,
    temporarilyAway: 0,
    exemptAbsent: 0,
    present,
    absent: roll - present,
    issued: present,
    collected: present,
    valid: present,
    invalid: 0,
    inFavour,
    against: present - inFavour,
  }
}

export function buildContext(today: string, changes: Partial<CaseContext> = {}): CaseContext {
  return {
    today: day(today),
    pack: pack294,
    calendar,
    person: adult,
    mentors: [officialMentor],
    mentorsByName: [],
    cell: { officialMembers: 12, underCommittee: true },
    ...changes,
  }
}
