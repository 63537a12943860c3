import type { HolidayCalendar } from '../calendar/holiday-calendar.ts'
import type { SchoolingException, SchoolingLevel } from '../rules/rule-book.ts'
import type { RulePack } from '../rules/rule-pack.ts'

type Day = Temporal.PlainDate

/** What the rules ask about a person. Null means not recorded, which is never held against anybody. */
export type PersonFacts = {
  bornOn: Day | null
  /** Where only the year of birth is recorded; ignored when `bornOn` is known. */
  birthYear: number | null
  schooling: SchoolingLevel | null
  /** The lower schooling allowed for the place or the person. */
  schoolingException: SchoolingException | null
  /** Written consent of the provincial standing committee to a person above the age limit. */
  overAgeConsentOn: Day | null
}

/** What the rules ask about a helper. */
export type MentorFacts = {
  id: string
  admittedOn: Day | null
  /** Null for a member on probation. */
  officialOn: Day | null
  /** Left the Party or the organisation. */
  leftOn: Day | null
  /** Since when the helper has worked, studied or lived with the candidate. */
  acquaintedSince: Day | null
}

/** The cell that follows the candidate. */
export type CellFacts = {
  officialMembers: number
  /** Whether a grassroots committee stands between the cell and the deciding body. */
  underCommittee: boolean
}

/** Everything a decision depends on beside the case itself. */
export type CaseContext = {
  today: Day
  pack: RulePack
  calendar: HolidayCalendar
  person: PersonFacts
  mentors: readonly MentorFacts[]
  /** Helpers in charge of whom only the name is known, as lists on paper have it: no event names them. */
  mentorsByName: readonly string[]
  cell: CellFacts
}

/** What the rules of a single step need of it. */
export type StepContext = Omit<CaseContext, 'today' | 'mentorsByName'>
