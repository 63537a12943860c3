import type { CaseState } from './case.ts'
import { expiryFindings } from './clock-checks.ts'
import type { StepContext } from './facts.ts'
import { finding } from './finding.ts'
import type { Finding } from './finding.ts'
import { currentHelperFindings } from './helper-checks.ts'
import { personFindings } from './person-checks.ts'

/** What the cell has to look at before it votes. */
export function considerationFindings(
  state: CaseState,
  on: Temporal.PlainDate,
  context: StepContext,
): Finding[] {
  const { pack, cell, person, mentors } = context
  const findings = [...personFindings(person, on, pack), ...expiryFindings(state, on, pack)]
  const minimum = pack.rules.cellOfficialMembersMinimum.value
  if (cell.officialMembers < minimum) {
    const details = { minimum, members: cell.officialMembers }
    findings.push(
      finding(pack, 'cellOfficialMembersMinimum', 'cell_too_small', 'join_cells', details),
    )
  }
  return [...findings, ...currentHelperFindings(state, mentors, on, pack)]
}
