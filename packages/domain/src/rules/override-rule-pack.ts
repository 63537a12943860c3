import type { RuleBook, RuleKey } from './rule-book.ts'
import type { RulePack } from './rule-pack.ts'
import type { Confirmation } from './rule.ts'

/** What a committee changes: its own rules, and the id under which cases will snapshot the result. */
export type RulePackOverride = { id: string; rules: Partial<RuleBook> }

/** A new pack with some rules replaced; the given one stays as it was. */
export function overrideRulePack(pack: RulePack, { id, rules }: RulePackOverride): RulePack {
  return { ...pack, id, rules: { ...pack.rules, ...rules } }
}

/**
 * A new pack in which an administrator vouches for one rule, so that it binds. The mark stays: it
 * says how the rule first became known. From now on the rule cites the document it was found in,
 * and has the value that stands there.
 */
export function confirmRule<Key extends RuleKey>(
  pack: RulePack,
  key: Key,
  confirmation: Confirmation,
  value: RuleBook[Key]['value'] = pack.rules[key].value,
): RulePack {
  const { citation } = confirmation
  const confirmed = { ...pack.rules[key], value, citation, confirmed: true, confirmation }
  return { ...pack, rules: { ...pack.rules, [key]: confirmed } }
}
