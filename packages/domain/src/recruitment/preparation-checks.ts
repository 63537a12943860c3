import { currentMentors } from './case.ts'
import type { CaseState } from './case.ts'
import type { CaseCommand } from './commands.ts'
import type { CaseContext } from './facts.ts'
import { finding } from './finding.ts'
import type { Finding } from './finding.ts'

/**
 * What must be at hand for a step taken now, although its absence in an old record means nothing:
 * a helper and introducers before the cell votes, and a roll that agrees with the register.
 */
export function preparationFindings(
  state: CaseState,
  command: CaseCommand,
  { pack, cell }: CaseContext,
): Finding[] {
  const findings: Finding[] = []
  const required = pack.rules.introducers.value
  if (command.kind === 'complete_dossier' && command.introducers.length === 0) {
    const details = { required, counted: 0 }
    findings.push(finding(pack, 'introducers', 'introducers_too_few', 'add_introducers', details))
  }
  if (command.kind !== 'resolve_in_cell') return findings
  if (state.introducers.length === 0) {
    const details = { required, counted: 0 }
    findings.push(finding(pack, 'introducers', 'introducers_too_few', 'add_introducers', details))
  }
  if (currentMentors(state).length === 0) {
    findings.push(finding(pack, 'mentorOfficialMember', 'helper_missing', 'assign_official_member'))
  }
  if (command.vote.officialMembers !== cell.officialMembers) {
    const details = { recorded: command.vote.officialMembers, roll: cell.officialMembers }
    findings.push(finding(pack, 'cellVote', 'roll_differs', 'correct_roll', details, 'notice'))
  }
  return findings
}
