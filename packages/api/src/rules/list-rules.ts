import { catalogueOfScope } from '@nguon/db/committees/catalogue-of-scope'
import { isCommitteeRoot } from '@nguon/db/committees/committee-info'
import { installed } from '@nguon/db/committees/installed'
import { listConfirmations, type RecordedEntry } from '@nguon/db/rules/confirmations'
import type { Db } from '@nguon/db/session/scoped'
import { isBinding, rulePackInForce, type RulePack } from '@nguon/domain/rules/rule-pack'
import { isRuleKey } from '@nguon/domain/rules/rule-values'
import type { Actor } from '../actor.ts'

/**
 * The editions that the committee works with, newest first: every number with the place it stands in,
 * how well it is known, and what the committee recorded of it. Confirming is for the committee's root.
 */
export async function listRules(trx: Db, act: Actor) {
  const { rulePacks } = await catalogueOfScope(trx)
  const entries = await listConfirmations(trx)
  const inForce = rulePackInForce(rulePacks, act.today)
  return {
    atRoot: await isCommitteeRoot(trx, act.unit ?? ''),
    editions: rulePacks
      .map((pack) => ({
        id: pack.id,
        document: pack.document,
        issuedOn: pack.issuedOn,
        from: pack.inForceFrom.toString(),
        to: pack.inForceTo?.toString() ?? null,
        inForce: pack.id === inForce?.id,
        rules: rulesOf(pack, entries),
      }))
      .toSorted((a, b) => (a.from < b.from ? 1 : -1)),
  }
}

function rulesOf(pack: RulePack, entries: readonly RecordedEntry[]) {
  const published = installed.rulePacks.find(({ id }) => id === pack.id)?.rules ?? pack.rules
  return Object.keys(pack.rules)
    .filter(isRuleKey)
    .map((rule) => {
      const { value, citation, mark, confirmation } = pack.rules[rule]
      const history = entries
        .filter((entry) => entry.edition === pack.id && entry.rule === rule)
        .map(({ edition: _edition, rule: _rule, ...entry }) => entry)
      return {
        rule,
        value,
        citation,
        mark,
        isConfirmed: confirmation !== undefined,
        binding: isBinding(pack.rules[rule]),
        published: { value: published[rule].value, citation: published[rule].citation },
        /** What the next entry has to follow on. */
        seq: history.at(-1)?.seq ?? 0,
        history,
      }
    })
}
