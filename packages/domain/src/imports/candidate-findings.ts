import type { HolidayCalendar } from '../calendar/holiday-calendar.ts'
import { vietnameseCalendar } from '../calendar/vietnamese-calendar.ts'
import type { CaseEvent } from '../recruitment/events.ts'
import type { MentorFacts, PersonFacts } from '../recruitment/facts.ts'
import type { Finding } from '../recruitment/finding.ts'
import { findings } from '../recruitment/findings.ts'
import { schoolingLevel } from '../recruitment/schooling-level.ts'
import { publishedRulePacks } from '../rules/published-packs.ts'
import { rulePackInForce } from '../rules/rule-pack.ts'
import type { RulePack } from '../rules/rule-pack.ts'
import { milestoneEvent } from './milestone-event.ts'
import type {
  CandidateRecord,
  ImportFinding,
  MemberRecord,
  MilestoneKind,
  UnitRecord,
} from './plan.ts'

/** The rules that recorded facts are held against; by default the published ones. */
export type RuleContext = {
  rulePacks?: readonly RulePack[]
  calendar?: HolidayCalendar
}

/**
 * What the list of candidates shows that the rules in force on `asOf` do not allow. These are facts
 * to be recorded and followed up, never faults of the workbook.
 */
export function candidateFindings(
  candidates: readonly CandidateRecord[],
  members: readonly MemberRecord[],
  units: readonly UnitRecord[],
  asOf: Temporal.PlainDate,
  nameCell: (candidate: CandidateRecord) => string,
  rules: RuleContext,
): ImportFinding[] {
  const pack = rulePackInForce(rules.rulePacks ?? publishedRulePacks, asOf)
  if (pack === undefined) return []
  const calendar = rules.calendar ?? vietnameseCalendar(asOf.year - 4, asOf.year + 2)
  const mentors = new Map(members.flatMap((member) => mentorFacts(member)))
  const officials = countOfficials(members)
  const parents = new Map(units.map(({ key, parentKey }) => [key, parentKey]))
  return candidates.flatMap((candidate) => {
    const { unitKey, source, identity } = candidate
    const known = candidate.mentors.flatMap((mentor) => mentors.get(mentor.identity ?? '') ?? [])
    const facts = {
      events: eventsOf(candidate, known, asOf),
      person: personFacts(candidate),
      mentors: known,
      cell: {
        officialMembers: members.length === 0 ? Infinity : (officials.get(unitKey) ?? 0),
        underCommittee: (parents.get(unitKey) ?? null) !== null,
      },
    }
    const placed = findings(facts, asOf, pack, calendar)
      .filter(({ severity, kind }) => severity === 'breach' || kind !== 'under_eighteen')
      .map((found) => ({
        ...found,
        sheet: source.sheet,
        row: source.row,
        cell: cellOf(found, candidate) ?? nameCell(candidate),
        identity,
      }))
    return [...new Map(placed.map((found) => [`${found.kind} ${found.cell}`, found])).values()]
  })
}

/** A member whose official date could not be read is not held against anybody. */
function mentorFacts(member: MemberRecord): [string, MentorFacts][] {
  if (member.standing === 'official' && member.officialOn === null) return []
  const { identity: id, admittedOn, officialOn } = member
  return [[id, { id, admittedOn, officialOn, leftOn: null, acquaintedSince: null }]]
}

function countOfficials(members: readonly MemberRecord[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { unitKey, standing } of members) {
    if (standing === 'official') counts.set(unitKey, (counts.get(unitKey) ?? 0) + 1)
  }
  return counts
}

function personFacts({ birth, schooling }: CandidateRecord): PersonFacts {
  return {
    bornOn: birth?.precision === 'day' ? birth.date : null,
    birthYear: birth?.precision === 'year' ? birth.year : null,
    schooling: schooling === null ? null : schoolingLevel(schooling),
    schoolingException: null,
    overAgeConsentOn: null,
  }
}

/** The list does not say since when a helper helps: as of its own day, the helper does. */
function eventsOf(
  { milestones }: CandidateRecord,
  mentors: readonly MentorFacts[],
  asOf: Temporal.PlainDate,
): CaseEvent[] {
  const assigned = mentors.map(({ id }): CaseEvent => ({
    kind: 'mentor_assigned',
    on: asOf,
    mentorId: id,
  }))
  return [...milestones.map(milestoneEvent), ...assigned]
}

const placeOfKind: Partial<Record<Finding['kind'], MilestoneKind>> = {
  certificate_expired: 'class_finished',
  dossier_stale: 'dossier_completed',
  introducers_too_few: 'dossier_completed',
  cell_too_small: 'cell_resolved',
  vote_below_threshold: 'cell_resolved',
  decision_overdue: 'cell_resolved',
  ceremony_overdue: 'decided',
  recognition_overdue: 'ceremony_held',
  recognition_too_early: 'recognised',
}

/** The cell that a finding is about: the milestone whose clock ran out, the helpers' names. */
function cellOf({ kind }: Finding, { milestones, mentors }: CandidateRecord): string | undefined {
  if (kind.startsWith('helper_')) return mentors[0]?.cell
  const milestone = placeOfKind[kind]
  return milestones.find((each) => each.kind === milestone)?.cell
}
