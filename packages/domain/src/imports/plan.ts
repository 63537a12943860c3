import type { ProfessionalLevel, TheoryLevel } from '../people/education.ts'
import type { EthnicGroup } from '../people/ethnic-groups.ts'
import type { Gender } from '../people/gender.ts'
import type { PersonGroup } from '../people/groups.ts'
import type { PartialDate } from '../people/partial-date.ts'
import type { Religion } from '../people/religions.ts'
import type { Schooling } from '../people/schooling.ts'
import type { Finding } from '../recruitment/finding.ts'
import type { candidateExits } from '../recruitment/stages.ts'
import type { StopReason } from '../recruitment/stop-reasons.ts'
import type { UnitKind } from '../units/kinds.ts'
import type { LegacyEncoding } from '../text/legacy-tables.ts'
import type { Sector } from '../units/sectors.ts'
import type { SheetChoice, Understanding } from './choices.ts'
import type { Problem } from './problems.ts'
import type { RememberedMapping } from './remembered.ts'

/** Where a record was read from. */
export type Source = { sheet: string; row: number }

export const sheetKinds = [
  'units',
  'members',
  'candidates',
  'admissions',
  'withdrawals',
  'targets',
] as const
export type SheetKind = (typeof sheetKinds)[number]

/**
 * Names a unit inside a plan: the official code when the workbook gives one, otherwise the folded
 * name; for a unit that is already in the register, the key that the caller passed for it.
 */
export type UnitKey = string

/** Identifies a person inside a plan: `card:<number>`, otherwise `person:<folded name>|<birth>|<unit>`. */
export type Identity = string

/** A row of the list of units, parents before children. `parentKey` is null for the root's direct units. */
export type UnitRecord = {
  source: Source
  key: UnitKey
  name: string
  code: string | null
  kind: UnitKind | null
  sector: Sector | null
  parentKey: UnitKey | null
  /** Members as the workbook states them, to be compared with the rows; never stored as a count. */
  statedMembers: number | null
}

/** What every list of persons says of one person. Empty or unusable cells are null. */
export type PersonRecord = {
  name: string
  gender: Gender | null
  birth: PartialDate | null
  ethnicGroup: EthnicGroup | null
  religion: Religion | null
  schooling: Schooling | null
  /** As written, with the level where the words name one ("Cử nhân Luật" names none). */
  qualification: { text: string; level: ProfessionalLevel | null } | null
  politicalTheory: { text: string; level: TheoryLevel | null } | null
  position: string | null
}

export type MemberRecord = PersonRecord & {
  source: Source
  identity: Identity
  unitKey: UnitKey
  cardNumber: string | null
  /** The admission ceremony, from which probation runs. */
  admittedOn: Temporal.PlainDate | null
  officialOn: Temporal.PlainDate | null
  /** Probationary when the official date was left blank, not when it could not be read. */
  standing: 'official' | 'probationary'
}

/** Milestones that columns of lists give a date for; each becomes one event of the case. */
export type MilestoneKind =
  | 'sourced'
  | 'class_finished'
  | 'applied'
  | 'dossier_completed'
  | 'verified'
  | 'cell_resolved'
  | 'committee_resolved'
  | 'decided'
  | 'ceremony_held'
  | 'recognised'

export type Milestone = { kind: MilestoneKind; on: Temporal.PlainDate; cell: string }

/** A helper as named; `identity` points to the member when exactly one of the same cell has the name. */
export type MentorName = { name: string; identity: Identity | null; cell: string }

export type CandidateRecord = PersonRecord & {
  source: Source
  identity: Identity
  unitKey: UnitKey
  /** The groups that the words name, and the words themselves ("Hội viên nông dân"). */
  groups: readonly PersonGroup[]
  groupText: string | null
  /** In the order of the procedure. */
  milestones: readonly Milestone[]
  mentors: readonly MentorName[]
}

/** A past admission: a finished case of a person who is also a row of the list of members. */
export type AdmissionRecord = PersonRecord & {
  source: Source
  identity: Identity
  /** The row of the list of members; null when nobody there is this person. */
  memberIdentity: Identity | null
  unitKey: UnitKey
  cardNumber: string | null
  milestones: readonly Milestone[]
}

export type ExitKind = (typeof candidateExits)[number]

/** A past case that ended before admission. */
export type WithdrawalRecord = PersonRecord & {
  source: Source
  identity: Identity
  unitKey: UnitKey
  milestones: readonly Milestone[]
  leftOn: Temporal.PlainDate | null
  exit: ExitKind
  reason: StopReason
  reasonText: string | null
}

export type TargetRecord = {
  source: Source
  unitKey: UnitKey
  /** The workbook's own figure of members at the beginning of the year: the base of percentages. */
  baseMembers: number | null
  min: number | null
  max: number | null
  minorityMin: number | null
  minorityMax: number | null
  stretch: number | null
}

export type TargetTotals = Omit<TargetRecord, 'source' | 'unitKey'>

/** What was understood of one sheet. `kind` is null when its headers were not recognised. */
export type SheetSummary = {
  sheet: string
  kind: SheetKind | null
  /** Null where nobody and nothing says what the sheet is. */
  by: Understanding | null
  /** How the sheet was read, or might be: what the screen of the columns begins with. */
  choice: SheetChoice
  /** What a committee can remember of a list that was understood by hand. */
  mapping: RememberedMapping | null
  title: string | null
  /** From "(Tính đến ngày 31/12/2025)" in the title rows. */
  asOf: Temporal.PlainDate | null
  isExtract: boolean
  headerRows: readonly number[]
  columns: readonly { column: number; header: string; field: string | null }[]
  /** Rows of data, held back ones included. */
  listed: number
  importable: number
  /** Rows with at least one error, and rows with warnings only. */
  rowsWithErrors: number
  rowsWithWarnings: number
}

/** Counts over the rows as listed, held back ones included, that official totals are compared with. */
export type ListedPersons = {
  total: number
  female: number
  ethnicMinority: number
  onProbation: number
}

/** One comparison of the workbook with itself. */
export type Agreement = {
  check: 'members_of_unit' | 'members_of_branch' | 'members_total' | 'target_total'
  unitKey: UnitKey | null
  field: string | null
  stated: number
  counted: number
  agrees: boolean
  at: { sheet: string; cell: string }
}

/** A rule of the procedure that a recorded fact does not keep: recorded all the same, and shown. */
export type ImportFinding = Finding & Source & { cell: string; identity: Identity }

/** The old encoding that a sheet is written in, with a few of its cells before and after. */
export type LegacyText = {
  sheet: string
  encoding: LegacyEncoding
  /** Whether somebody has seen it and wants it converted. */
  isConfirmed: boolean
  cells: number
  first: { row: number; cell: string }
  samples: readonly { cell: string; before: string; after: string }[]
}

/** Dates with a year of two digits, the years that they may stand for and one of them as it was read. */
export type ShortYears = {
  of: 'births' | 'events'
  from: number
  to: number
  count: number
  sample: { sheet: string; cell: string; before: string; after: string }
}

/** Everything that one workbook would bring, computed without touching anything. */
export type ImportPlan = {
  committee: string | null
  asOf: {
    units: Temporal.PlainDate | null
    members: Temporal.PlainDate | null
    candidates: Temporal.PlainDate | null
    targetsBase: Temporal.PlainDate | null
  }
  /** The year that the list of targets is for. */
  targetYear: number | null
  /** Number of the plan that the targets were issued with, e.g. "12-KH/ĐU". */
  targetDocument: string | null
  sheets: readonly SheetSummary[]
  /** Sheets in an old encoding; without the user's word that they be converted they bring nothing. */
  legacy: readonly LegacyText[]
  shortYears: readonly ShortYears[]
  units: readonly UnitRecord[]
  members: readonly MemberRecord[]
  candidates: readonly CandidateRecord[]
  admissions: readonly AdmissionRecord[]
  withdrawals: readonly WithdrawalRecord[]
  targets: readonly TargetRecord[]
  targetTotals: TargetTotals
  listed: { members: ListedPersons; candidates: ListedPersons }
  problems: readonly Problem[]
  findings: readonly ImportFinding[]
  agreements: readonly Agreement[]
}
