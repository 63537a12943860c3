import type { RulePack } from '../rules/rule-pack.ts'
import { currentMentors } from './case.ts'
import type { CaseState } from './case.ts'
import type { CaseCommand } from './commands.ts'
import type { Introducer } from './events.ts'
import type { CaseContext } from './facts.ts'
import { finding } from './finding.ts'
import type { Finding } from './finding.ts'
import type { VoteRecord } from './vote.ts'

/**
 * What must be at hand for a step taken now, although its absence in an old record means nothing:
 * a helper and introducers before the cell votes, and a roll that agrees with the register.
 */
export function preparationFindings(
  state: CaseState,
  command: CaseCommand,
  { pack, cell }: CaseContext,
): Finding[] {
  if (command.kind === 'complete_dossier') return introducerFindings(command.introducers, pack)
  if (command.kind !== 'resolve_in_cell') return []
  return [
    ...introducerFindings(state.introducers, pack),
    ...helperFindings(state, pack),
    ...rollFindings(command.vote, cell.officialMembers, pack),
  ]
}

function introducerFindings(introducers: readonly Introducer[], pack: RulePack): Finding[] {
  if (introducers.length > 0) return []
  const details = { required: pack.rules.introducers.value, counted: 0 }
  return [finding(pack, 'introducers', 'introducers_too_few', 'add_introducers', details)]
}

function helperFindings(state: CaseState, pack: RulePack): Finding[] {
  if (currentMentors(state).length > 0) return []
  return [finding(pack, 'mentorOfficialMember', 'helper_missing', 'assign_official_member')]
}

function rollFindings(vote: VoteRecord, roll: number, pack: RulePack): Finding[] {
  if (vote.officialMembers === roll) return []
  const details = { recorded: vote.officialMembers, roll }
  return [finding(pack, 'cellVote', 'roll_differs', 'correct_roll', details, 'notice')]
}
