import { line } from '../content/line.ts'
import { isoDay } from '../text/iso-day.ts'
import type { RuleKey } from './rule-book.ts'
import { confirmRule } from './override-rule-pack.ts'
import type { RulePack } from './rule-pack.ts'
import { isRuleKey, ruleValues } from './rule-values.ts'
import type { Confirmation } from './rule.ts'

/** The document in which an administrator has read a number: what the form asks and the wire carries. */
export const documentReference = {
  document: line(60).min(1),
  issuedOn: isoDay,
  article: line(120).min(1),
}

/** Why a confirmation is taken back. */
export const withdrawalReason = line(200).min(3)

/** A confirmation as a committee keeps it: edition and rule by their ids, the value as JSON. */
export type KeptConfirmation = Confirmation & { edition: string; rule: string; value: unknown }

/**
 * The editions with what a committee vouches for in them. A rule that no edition of today has, and a
 * value that is not of its kind any more, change nothing: the rule then goes on warning.
 */
export function confirmRulePacks(
  packs: readonly RulePack[],
  kept: readonly KeptConfirmation[],
): RulePack[] {
  return packs.map((pack) =>
    kept
      .filter(({ edition }) => edition === pack.id)
      .reduce(
        (confirmed, one) => (isRuleKey(one.rule) ? withOne(confirmed, one.rule, one) : confirmed),
        pack,
      ),
  )
}

function withOne(pack: RulePack, key: RuleKey, kept: KeptConfirmation): RulePack {
  const value = ruleValues[key].safeParse(kept.value)
  if (!value.success) return pack
  return confirmRule(pack, key, { citation: kept.citation }, value.data)
}

export type ConfirmationRefusal = 'rule_is_verified' | 'value_of_another_kind' | 'not_confirmed'
export type ConfirmationDecision = { ok: true } | { ok: false; reason: ConfirmationRefusal }

/** Whether a rule of `pack` may be confirmed with `value`: one that was read in its document needs nobody. */
export function decideConfirmation(
  pack: RulePack,
  key: RuleKey,
  value: unknown,
): ConfirmationDecision {
  if (pack.rules[key].mark === 'verified') return { ok: false, reason: 'rule_is_verified' }
  return ruleValues[key].safeParse(value).success
    ? { ok: true }
    : { ok: false, reason: 'value_of_another_kind' }
}

/** Whether there is a confirmation to take back. */
export function decideWithdrawal(pack: RulePack, key: RuleKey): ConfirmationDecision {
  return pack.rules[key].confirmation === undefined
    ? { ok: false, reason: 'not_confirmed' }
    : { ok: true }
}
