import type { MemberFactKind } from './facts.ts'
import { isExempt } from './membership.ts'
import type { Membership } from './membership.ts'

/** Facts that a procedure which is still on probation records itself, with its votes and deadlines. */
const ofProcedure: ReadonlySet<MemberFactKind> = new Set(['left', 'recognised'])

/** Whether a fact belongs to the running procedure of the member and not to the roll. */
export const belongsToProcedure = (kind: MemberFactKind, isOnProbationInCase: boolean): boolean =>
  isOnProbationInCase && ofProcedure.has(kind)

/** The facts that a form offers for a member as it stands on `today`, in the order of the form. */
export function offeredFacts(
  member: Membership,
  today: Temporal.PlainDate,
  isOnProbationInCase: boolean,
): MemberFactKind[] {
  const isHere = member.leftOn === null
  const exempt = isExempt(member, today)
  const offered: Record<MemberFactKind, boolean> = {
    left: isHere,
    recognised: isHere && member.standing === 'probationary',
    post_taken: isHere,
    post_left: isHere && member.post !== null,
    exempted: isHere && !exempt,
    exemption_ended: isHere && exempt,
  }
  return kinds.filter((kind) => offered[kind] && !belongsToProcedure(kind, isOnProbationInCase))
}

const kinds = [
  'left',
  'recognised',
  'post_taken',
  'post_left',
  'exempted',
  'exemption_ended',
] as const satisfies readonly MemberFactKind[]
