import { appendAudit } from '@nguon/db/audit/append-audit'
import { rulePackOfScope } from '@nguon/db/candidates/case-rules'
import { appendMemberEvent, countMemberEvents } from '@nguon/db/members/append-member-event'
import { getMemberForUpdate, type MemberFile } from '@nguon/db/members/load-member'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import type { MemberFact, TakenBack } from '@nguon/domain/members/facts'
import { memberFactFindings } from '@nguon/domain/members/fact-findings'
import { withFact, withoutFact, type Membership } from '@nguon/domain/members/membership'
import { belongsToProcedure } from '@nguon/domain/members/offered-facts'
import { decideTakeBack, lastFact } from '@nguon/domain/members/take-back'
import type { Finding } from '@nguon/domain/recruitment/finding'
import type { Actor } from '../actor.ts'
import { isOnProbationInCase } from './member-page.ts'

type Asked = { memberId: string; expectedSeq: number }

/** Takes a fact down on the roll, whatever the rules say of it: what goes against them is marked. */
export async function recordMemberFact(
  trx: Db,
  act: Actor,
  { fact, ...asked }: Asked & { fact: MemberFact },
): Promise<{ seq: number; findings: readonly Finding[] }> {
  if (Temporal.PlainDate.compare(fact.on, act.today) > 0) {
    throw new AppError('invalid', 'date_in_future', { field: 'on' })
  }
  const file = await getUnchanged(trx, asked)
  if (belongsToProcedure(fact.kind, isOnProbationInCase(file))) {
    throw new AppError('refused', 'recorded_in_case', { field: 'kind' })
  }
  const findings = memberFactFindings(file, fact, await rulePackOfScope(trx, fact.on))
  const seq = await append(trx, act, file, { fact, findings, after: withFact(file, fact) })
  await log(trx, act, file, 'member.record', {
    kind: fact.kind,
    on: fact.on.toString(),
    findings: findings.map(({ kind }) => kind),
  })
  return { seq, findings }
}

/** Takes back a fact that was recorded in error; the roll says again what it said before it. */
export async function takeMemberFactBack(
  trx: Db,
  act: Actor,
  { seq, reason, ...asked }: Asked & { seq: number; reason: string },
): Promise<{ seq: number }> {
  const file = await getUnchanged(trx, asked)
  const decision = decideTakeBack(file.entries, seq)
  const entry = file.entries.find((each) => each.seq === seq)
  if (!decision.ok || entry === undefined) {
    throw new AppError('refused', decision.ok ? 'fact_unknown' : decision.reason)
  }
  const fact: TakenBack = { kind: 'taken_back', on: act.today, seq, reason }
  const after = withoutFact(file, decision.fact.kind, entry.before)
  const last = await append(trx, act, file, { fact, findings: [], after })
  await log(trx, act, file, 'member.take_back', { kind: decision.fact.kind, reason })
  return { seq: last }
}

/** The member, held for this act, as the officer saw it. */
async function getUnchanged(trx: Db, { memberId, expectedSeq }: Asked): Promise<MemberFile> {
  const file = await getMemberForUpdate(trx, memberId)
  const last = file.entries.at(-1)
  if ((last?.seq ?? 0) === expectedSeq) return file
  throw new AppError('conflict', 'member_changed', { values: { by: last?.recordedBy ?? '' } })
}

type Change = {
  fact: MemberFact | TakenBack
  findings: readonly Finding[]
  after: Membership
}

async function append(trx: Db, act: Actor, file: MemberFile, change: Change): Promise<number> {
  const { fact, findings, after } = change
  const { memberId, path, unitId } = file
  const seq = (file.entries.at(-1)?.seq ?? 0) + 1
  const recordedBy = act.accountId
  const entry = { memberId, path, unitId, seq, fact, findings, before: file, recordedBy }
  await appendMemberEvent(trx, entry, after)
  const recorded = [...file.entries, { seq, fact }]
  await countMemberEvents(trx, memberId, {
    leaving: lastFact(recorded, 'leaving')?.seq ?? null,
    recognition: lastFact(recorded, 'standing')?.seq ?? null,
  })
  return seq
}

async function log(
  trx: Db,
  act: Actor,
  { memberId, path }: MemberFile,
  action: 'member.record' | 'member.take_back',
  changes: Record<string, string | readonly string[]>,
): Promise<void> {
  await appendAudit(trx, {
    account: act.accountId,
    path,
    action,
    subject: { type: 'person', id: memberId },
    changes,
    requestId: act.requestId,
  })
}
