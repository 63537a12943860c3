import type { Citation } from '@nguon/domain/errors'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** A rule of an edition, in one committee. */
export type RuleOfCommittee = {
  committee: { id: string; rootUnitId: string; path: string }
  edition: string
  rule: string
}

type Vouching = { citation: Citation; value: unknown; reason: null }
type Withdrawal = { citation: null; value: null; reason: string }

/** A row of the history: a confirmation with its document, or a withdrawal with its reason. */
export type RuleEntry = (Vouching | Withdrawal) & { seq: number }

export type RecordedEntry = RuleEntry & {
  edition: string
  rule: string
  recordedBy: string
  recordedAt: string
}

/** All that the committee of the scope ever confirmed and took back, oldest first. */
export async function listConfirmations(trx: Db): Promise<RecordedEntry[]> {
  const { rows } = await sql<RecordedEntry>`
    select r.edition, r.rule, r.seq, r.value, r.reason,
      case when r.document is not null then json_build_object(
        'document', r.document, 'issuedOn', r.issued_on, 'article', r.article) end as citation,
      a.display_name as "recordedBy", to_json(r.recorded_at) #>> '{}' as "recordedAt"
    from rule_confirmation r join account a on a.id = r.recorded_by
    order by r.edition, r.rule, r.seq`.execute(trx)
  return rows
}

/** Adds a row to the history of a rule; false when somebody else has added one of that number. */
export async function appendConfirmation(
  trx: Db,
  { committee, edition, rule }: RuleOfCommittee,
  { seq, citation, value, reason }: RuleEntry,
  recordedBy: string,
): Promise<boolean> {
  const { rows } = await sql`
    insert into rule_confirmation (unit_id, path, edition, rule, seq, value, document, issued_on, article, reason, recorded_by)
    values (${committee.rootUnitId}, ${committee.path}, ${edition}, ${rule}, ${seq},
      ${reason === null ? JSON.stringify(value) : null}::jsonb, ${citation?.document ?? null},
      ${citation?.issuedOn ?? null}::date, ${citation?.article ?? null}, ${reason}, ${recordedBy})
    on conflict (unit_id, edition, rule, seq) do nothing returning id`.execute(trx)
  return rows.length > 0
}

/** Puts the entry in the place of the rule's public copy, which names nobody; a withdrawal leaves none. */
export async function copyConfirmation(
  trx: Db,
  { committee: { id, path }, edition, rule }: RuleOfCommittee,
  { citation, value, reason }: RuleEntry,
): Promise<void> {
  await trx
    .deleteFrom('pub.rule_confirmation')
    .where('committee_id', '=', id)
    .where('edition', '=', edition)
    .where('rule', '=', rule)
    .execute()
  if (reason !== null) return
  const { document, issuedOn, article } = citation
  await sql`
    insert into pub.rule_confirmation (committee_id, path, edition, rule, value, document, issued_on, article)
    values (${id}, ${path}, ${edition}, ${rule}, ${JSON.stringify(value)}::jsonb,
      ${document}, ${issuedOn}::date, ${article})`.execute(trx)
}
