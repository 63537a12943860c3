import { currentMentors } from './case.ts'
import type { CaseState } from './case.ts'
import { certificateExpiry, dossierExpiry } from './clocks.ts'
import type { StepContext } from './facts.ts'
import { finding } from './finding.ts'
import type { Finding } from './finding.ts'
import { helperFindings } from './helper-checks.ts'
import { personFindings } from './person-checks.ts'

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate | undefined) =>
  b !== undefined && Temporal.PlainDate.compare(a, b) > 0

/** What the cell has to look at before it votes. */
export function considerationFindings(
  state: CaseState,
  on: Temporal.PlainDate,
  context: StepContext,
): Finding[] {
  const { pack, cell, person } = context
  const findings = personFindings(person, on, pack)
  const certificate = certificateExpiry(state, pack)
  if (isAfter(on, certificate)) {
    const details = { expired: String(certificate) }
    findings.push(
      finding(pack, 'classCertificateMonths', 'certificate_expired', 'repeat_class', details),
    )
  }
  const dossier = dossierExpiry(state, pack)
  if (isAfter(on, dossier)) {
    const details = { expired: String(dossier) }
    findings.push(
      finding(pack, 'dossierStaleMonths', 'dossier_stale', 'supplement_dossier', details),
    )
  }
  const minimum = pack.rules.cellOfficialMembersMinimum.value
  if (cell.officialMembers < minimum) {
    const details = { minimum, members: cell.officialMembers }
    findings.push(
      finding(pack, 'cellOfficialMembersMinimum', 'cell_too_small', 'join_cells', details),
    )
  }
  const helping = new Set(currentMentors(state).map(({ mentorId }) => mentorId))
  const helpers = context.mentors.filter(({ id }) => helping.has(id))
  return [...findings, ...helpers.flatMap((helper) => helperFindings(helper, on, pack))]
}
