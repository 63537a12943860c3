import { decideApproval } from '../access/approval.ts'
import { covers } from '../access/roles.ts'
import type { Role } from '../access/roles.ts'

export const contentStatuses = ['draft', 'in_review', 'published', 'withdrawn'] as const
export type ContentStatus = (typeof contentStatuses)[number]
export const contentActions = ['submit', 'return', 'publish', 'withdraw', 'reopen'] as const
export type ContentAction = (typeof contentActions)[number]

export type Actor = { userId: string; roles: readonly Role[] }

/** Everybody who wrote or changed the text in this round; none of them publishes it. */
export type Authored = { status: ContentStatus; authorIds: readonly string[] }

export type ContentRefusal = 'wrong_status' | 'not_allowed' | 'own_work'
export type ContentDecision =
  | { ok: true; next: ContentStatus }
  | { ok: false; reason: ContentRefusal }

const STEPS: Record<
  ContentAction,
  { from: ContentStatus; next: ContentStatus; by: 'content_write' | 'content_publish' }
> = {
  submit: { from: 'draft', next: 'in_review', by: 'content_write' },
  return: { from: 'in_review', next: 'draft', by: 'content_publish' },
  publish: { from: 'in_review', next: 'published', by: 'content_publish' },
  withdraw: { from: 'published', next: 'withdrawn', by: 'content_publish' },
  reopen: { from: 'withdrawn', next: 'draft', by: 'content_write' },
}

/**
 * Draft → in review → published → withdrawn, and back to draft. A publisher never publishes what
 * he wrote; withdrawing needs no second person, because a mistake must disappear at once.
 */
export function decideStep(item: Authored, actor: Actor, action: ContentAction): ContentDecision {
  const step = STEPS[action]
  if (!covers(actor.roles, step.by)) return { ok: false, reason: 'not_allowed' }
  if (item.status !== step.from) return { ok: false, reason: 'wrong_status' }
  if (action === 'publish') {
    const approval = decideApproval(item.authorIds, actor.userId)
    if (!approval.ok) return approval
  }
  return { ok: true, next: step.next }
}
