import { emptyCase } from '../recruitment/case.ts'
import { probationEnd } from '../recruitment/clocks.ts'
import { finding } from '../recruitment/finding.ts'
import type { Finding } from '../recruitment/finding.ts'
import type { RulePack } from '../rules/rule-pack.ts'
import type { MemberFact } from './facts.ts'
import type { Membership } from './membership.ts'

const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) < 0

/** What a fact goes against. It is recorded all the same, and marked. */
export function memberFactFindings(
  { admittedOn }: Pick<Membership, 'admittedOn'>,
  fact: MemberFact,
  pack: RulePack,
): Finding[] {
  if (admittedOn === null) return []
  if (isBefore(fact.on, admittedOn)) {
    const details = { on: fact.on.toString(), earlier: admittedOn.toString() }
    return [finding(pack, 'procedureOrder', 'dates_out_of_order', 'correct_dates', details)]
  }
  const end = probationEnd({ ...emptyCase, ceremonyOn: admittedOn }, pack)
  if (fact.kind !== 'recognised' || end === undefined || !isBefore(fact.on, end)) return []
  const details = { months: pack.rules.probationMonths.value, from: end.toString() }
  return [finding(pack, 'probationMonths', 'recognition_too_early', 'wait_until', details)]
}
