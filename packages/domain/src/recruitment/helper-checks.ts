import type { RulePack } from '../rules/rule-pack.ts'
import { currentMentors } from './case.ts'
import type { CaseState } from './case.ts'
import type { MentorFacts } from './facts.ts'
import { finding } from './finding.ts'
import type { Finding } from './finding.ts'

/** What speaks on `on` against the helpers in charge of the case, as far as they are known. */
export function currentHelperFindings(
  state: CaseState,
  mentors: readonly MentorFacts[],
  on: Temporal.PlainDate,
  pack: RulePack,
): Finding[] {
  const helping = new Set(currentMentors(state).map(({ mentorId }) => mentorId))
  return mentors
    .filter(({ id }) => helping.has(id))
    .flatMap((mentor) => helperFindings(mentor, on, pack))
}

/** Whether `mentor` may help on `on`: an official member, not gone, long enough acquainted. */
export function helperFindings(
  mentor: MentorFacts,
  on: Temporal.PlainDate,
  pack: RulePack,
): Finding[] {
  const details = { mentorId: mentor.id }
  const isAfter = (date: Temporal.PlainDate) => Temporal.PlainDate.compare(date, on) > 0
  const findings: Finding[] = []
  if (mentor.leftOn !== null && !isAfter(mentor.leftOn)) {
    findings.push(
      finding(pack, 'mentorOfficialMember', 'helper_left', 'assign_official_member', details),
    )
  } else if (mentor.officialOn === null || isAfter(mentor.officialOn)) {
    findings.push(
      finding(
        pack,
        'mentorOfficialMember',
        'helper_on_probation',
        'assign_official_member',
        details,
      ),
    )
  }
  const months = pack.rules.mentorAcquaintanceMonths.value
  if (mentor.acquaintedSince !== null && isAfter(mentor.acquaintedSince.add({ months }))) {
    findings.push(
      finding(pack, 'mentorAcquaintanceMonths', 'helper_not_acquainted', 'assign_official_member', {
        ...details,
        months,
        from: mentor.acquaintedSince.add({ months }).toString(),
      }),
    )
  }
  return findings
}
