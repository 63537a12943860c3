import { appendAudit } from '@nguon/db/audit/append-audit'
import { insertCommittee } from '@nguon/db/committees/committees'
import type { Db } from '@nguon/db/session/scoped'
import { openUnit } from '@nguon/db/units/open-unit'
import type { CommitteeDraft } from '@nguon/domain/units/committee-draft'
import type { Actor } from '../actor.ts'

/** Founds a committee: its root unit, itself, and its public face. */
export async function createCommittee(
  trx: Db,
  act: Actor,
  draft: CommitteeDraft,
): Promise<{ id: string; rootUnitId: string }> {
  const { name } = draft
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
    parentBody: draft.parentBody,
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
