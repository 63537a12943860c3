import { appendAudit } from '@nguon/db/audit/append-audit'
import { catalogueOfScope } from '@nguon/db/committees/catalogue-of-scope'
import { getCommitteeInfo } from '@nguon/db/committees/committee-info'
import { announceChange } from '@nguon/db/public/announce-change'
import { appendConfirmation, copyConfirmation, type RuleEntry } from '@nguon/db/rules/confirmations'
import type { Db } from '@nguon/db/session/scoped'
import { AppError, type Citation } from '@nguon/domain/errors'
import { decideConfirmation, decideWithdrawal } from '@nguon/domain/rules/confirmation'
import type { RuleKey } from '@nguon/domain/rules/rule-book'
import type { RulePack } from '@nguon/domain/rules/rule-pack'
import type { Actor } from '../actor.ts'

/** A rule of an edition, with the last entry of its history that the user saw. */
export type RuleInput = { edition: string; rule: RuleKey; expectedSeq: number }

/**
 * The committee vouches for a number, in the document in which it was read: from now on its rule
 * binds. Only at the committee's root, so that one number counts in its whole tree.
 */
export async function confirmRuleOf(
  trx: Db,
  act: Actor,
  { citation, value, ...input }: RuleInput & { citation: Citation; value: unknown },
): Promise<void> {
  if (citation.issuedOn > act.today.toString()) {
    const values = { today: act.today.toString() }
    throw new AppError('invalid', 'date_in_future', { field: 'issuedOn', values })
  }
  const decision = decideConfirmation(await packOf(trx, input), input.rule, value)
  if (!decision.ok) throw new AppError('refused', decision.reason)
  const { document, issuedOn, article } = citation
  await record(trx, act, input, {
    entry: { seq: input.expectedSeq + 1, citation, value, reason: null },
    action: 'rules.confirm',
    changes: { document, issuedOn, article, value: JSON.stringify(value) },
  })
}

/** The committee takes its confirmation back: the rule warns again. */
export async function withdrawConfirmation(
  trx: Db,
  act: Actor,
  { reason, ...input }: RuleInput & { reason: string },
): Promise<void> {
  const decision = decideWithdrawal(await packOf(trx, input), input.rule)
  if (!decision.ok) throw new AppError('refused', decision.reason)
  await record(trx, act, input, {
    entry: { seq: input.expectedSeq + 1, citation: null, value: null, reason },
    action: 'rules.withdraw',
    changes: { reason },
  })
}

async function packOf(trx: Db, { edition }: RuleInput): Promise<RulePack> {
  const pack = (await catalogueOfScope(trx)).rulePacks.find(({ id }) => id === edition)
  if (pack === undefined) throw new AppError('not_found', 'edition')
  return pack
}

async function record(
  trx: Db,
  act: Actor,
  { edition, rule }: RuleInput,
  { entry, action, changes }: { entry: RuleEntry; action: string; changes: Record<string, string> },
): Promise<void> {
  const rootUnitId = act.unit ?? ''
  const { id, path } = await getCommitteeInfo(trx, rootUnitId)
  const of = { committee: { id, rootUnitId, path }, edition, rule }
  const isNext = await appendConfirmation(trx, of, entry, act.accountId)
  if (!isNext) throw new AppError('conflict', 'rule_changed_meanwhile')
  await copyConfirmation(trx, of, entry)
  await announceChange(trx, ['/'])
  await appendAudit(trx, {
    account: act.accountId,
    path,
    action,
    subject: { type: 'committee', id },
    changes: { edition, rule, ...changes },
    requestId: act.requestId,
  })
}
