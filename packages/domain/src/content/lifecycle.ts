import { decideApproval } from '../access/approval.ts'
import { covers } from '../access/roles.ts'
import type { Role } from '../access/roles.ts'

export const contentStatuses = ['draft', 'in_review', 'published', 'withdrawn'] as const
export type ContentStatus = (typeof contentStatuses)[number]
export const contentActions = [
  'submit',
  'recall',
  'return',
  'publish',
  'withdraw',
  'reopen',
] as const
export type ContentAction = (typeof contentActions)[number]

export type Actor = { userId: string; roles: readonly Role[] }

export type Authored = {
  status: ContentStatus
  /** Everybody who ever saved the text; none of them publishes it. */
  authorIds: readonly string[]
  /** A published copy stands in public, also while the text is being revised. */
  live?: boolean
}

export type ContentRefusal = 'wrong_status' | 'not_allowed' | 'own_work'
export type ContentDecision =
  | { ok: true; next: ContentStatus }
  | { ok: false; reason: ContentRefusal }

const STEPS: Record<
  ContentAction,
  { from: ContentStatus; next: ContentStatus; by: 'content_write' | 'content_publish' }
> = {
  submit: { from: 'draft', next: 'in_review', by: 'content_write' },
  recall: { from: 'in_review', next: 'draft', by: 'content_write' },
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
  const isRevised = action === 'withdraw' && item.live === true
  if (item.status !== step.from && !isRevised) return { ok: false, reason: 'wrong_status' }
  if (action === 'publish') {
    const approval = decideApproval(item.authorIds, actor.userId)
    if (!approval.ok) return approval
  }
  return { ok: true, next: step.next }
}

export type SaveDecision =
  | { ok: true; next: 'draft'; voidsReview: boolean }
  | { ok: false; reason: 'not_allowed' }

/**
 * Whether an actor may save a changed text. Any change makes it a draft again: what a second person
 * was asked to approve no longer stands. A copy in public stays as it was until the next approval.
 */
export function decideSave(item: Pick<Authored, 'status'>, actor: Actor): SaveDecision {
  if (!covers(actor.roles, 'content_write')) return { ok: false, reason: 'not_allowed' }
  return { ok: true, next: 'draft', voidsReview: item.status === 'in_review' }
}
