import type { RuleBook } from './rule-book.ts'
import type { Rule } from './rule.ts'

/** One edition of the regulations, known by its number and its date, since numbers are reused. */
export type RulePack = {
  id: string
  document: string
  issuedOn: string
  inForceFrom: Temporal.PlainDate
  /** Last day in force, null while no later edition is known. */
  inForceTo: Temporal.PlainDate | null
  rules: RuleBook
}

/** Whether breaking the rule refuses a step; otherwise it warns and the officer may go on with a reason. */
export function isBinding(rule: Rule<unknown>): boolean {
  return rule.mark === 'verified' || rule.confirmed
}

/** The edition in force on `date`, or undefined when none of `packs` was. */
export function rulePackInForce(
  packs: readonly RulePack[],
  date: Temporal.PlainDate,
): RulePack | undefined {
  return packs
    .filter(
      (pack) =>
        Temporal.PlainDate.compare(pack.inForceFrom, date) <= 0 &&
        (pack.inForceTo === null || Temporal.PlainDate.compare(date, pack.inForceTo) <= 0),
    )
    .toSorted((a, b) => Temporal.PlainDate.compare(b.inForceFrom, a.inForceFrom))[0]
}
