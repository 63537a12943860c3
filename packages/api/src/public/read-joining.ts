import { catalogueFor } from '@nguon/db/committees/installed'
import type { PublicSite } from '@nguon/db/public/site'
import type { Rule } from '@nguon/domain/rules/rule'
import { isBinding, rulePackInForce } from '@nguon/domain/rules/rule-pack'

/**
 * What the edition of the rules in force on a day says to somebody who wants to join. A number that
 * nobody has verified or confirmed is null: the page then says the step without it.
 */
export function readJoining({ extension }: PublicSite, today: Temporal.PlainDate) {
  const pack = rulePackInForce(catalogueFor(extension).rulePacks, today)
  if (pack === undefined) return null
  const { ageMinimumYears, cellVote, probationMonths } = pack.rules
  return {
    document: pack.document,
    issuedOn: pack.issuedOn,
    ageMinimumYears: told(ageMinimumYears),
    cellVote: told(cellVote),
    probationMonths: told(probationMonths),
  }
}
export type WireJoining = NonNullable<ReturnType<typeof readJoining>>

function told<T>(rule: Rule<T>): T | null {
  return isBinding(rule) ? rule.value : null
}
