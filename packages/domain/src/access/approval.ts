export type ApprovalDecision = { ok: true } | { ok: false; reason: 'own_work' }

/**
 * Two persons for every approval and publication: whoever wrote or last changed it never approves
 * it, whatever roles he holds. All authors of a shared piece count.
 */
export function decideApproval(
  authors: string | readonly string[],
  approver: string,
): ApprovalDecision {
  const all = typeof authors === 'string' ? [authors] : authors
  return all.includes(approver) ? { ok: false, reason: 'own_work' } : { ok: true }
}
