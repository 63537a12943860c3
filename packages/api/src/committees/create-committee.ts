import { appendAudit } from '@nguon/db/audit/append-audit'
import { insertCommittee } from '@nguon/db/committees/committees'
import type { Db } from '@nguon/db/session/scoped'
import { openUnit } from '@nguon/db/units/open-unit'
import { cleanText } from '@nguon/domain/text/clean'
import type { Actor } from '../actor.ts'

export type CommitteeDraft = { name: string; parentBody: string; establishedOn: string }

/** Founds a committee: its root unit, itself, and its public face. */
export async function createCommittee(
  trx: Db,
  act: Actor,
  draft: CommitteeDraft,
): Promise<{ id: string; rootUnitId: string }> {
  const name = cleanText(draft.name)
  const establishedOn = Temporal.PlainDate.from(draft.establishedOn)
  const root = await openUnit(trx, {
    parentId: null,
    name,
    kind: 'party_committee',
    from: establishedOn,
  })
  const id = await insertCommittee(trx, {
    root,
    name,
    parentBody: cleanText(draft.parentBody),
    establishedOn,
  })
  await appendAudit(trx, {
    account: act.accountId,
    path: root.path,
    action: 'committee.create',
    subject: { type: 'committee', id },
    changes: { name },
    requestId: act.requestId,
  })
  return { id, rootUnitId: root.id }
}
