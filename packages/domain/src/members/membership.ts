import type { MemberExit } from '../recruitment/stages.ts'
import type { MemberFact, MemberFactKind } from './facts.ts'

type Day = Temporal.PlainDate

export type Standing = 'probationary' | 'official'

/** What the roll says of a member now. */
export type Membership = {
  standing: Standing
  admittedOn: Day | null
  officialOn: Day | null
  post: string | null
  postSince: Day | null
  exemptFrom: Day | null
  /** The last day of the exemption; null while none is set. */
  exemptTo: Day | null
  leftOn: Day | null
  leftHow: MemberExit | null
}

export type Aspect = 'leaving' | 'exemption' | 'post' | 'standing'

/** What of a membership a fact speaks about. */
export const aspectOf = {
  left: 'leaving',
  exempted: 'exemption',
  exemption_ended: 'exemption',
  post_taken: 'post',
  post_left: 'post',
  recognised: 'standing',
} as const satisfies Record<MemberFactKind, Aspect>

/** The membership after a fact. Whether the rules allow it is told beside it, and never refused. */
export function withFact(member: Membership, fact: MemberFact): Membership {
  const { on } = fact
  switch (fact.kind) {
    case 'left':
      return { ...member, leftOn: on, leftHow: fact.how }
    case 'exempted':
      return { ...member, exemptFrom: on, exemptTo: fact.until }
    case 'exemption_ended':
      return { ...member, exemptFrom: member.exemptFrom ?? on, exemptTo: on }
    case 'post_taken':
      return { ...member, post: fact.post, postSince: on }
    case 'post_left':
      return { ...member, post: null, postSince: null }
    case 'recognised':
      return { ...member, standing: 'official', officialOn: notBefore(on, member.admittedOn) }
    default:
      return fact satisfies never
  }
}

/** The membership as it was before a fact of this kind; what other facts said stays. */
export function withoutFact(
  member: Membership,
  kind: MemberFactKind,
  before: Membership,
): Membership {
  switch (aspectOf[kind]) {
    case 'leaving':
      return { ...member, leftOn: before.leftOn, leftHow: before.leftHow }
    case 'exemption':
      return { ...member, exemptFrom: before.exemptFrom, exemptTo: before.exemptTo }
    case 'post':
      return { ...member, post: before.post, postSince: before.postSince }
    case 'standing':
      return { ...member, standing: before.standing, officialOn: before.officialOn }
    default:
      return aspectOf[kind] satisfies never
  }
}

/** Whether the member is exempt from work and meetings on `day`. */
export function isExempt(
  { exemptFrom, exemptTo }: Pick<Membership, 'exemptFrom' | 'exemptTo'>,
  day: Day,
): boolean {
  if (exemptFrom === null || Temporal.PlainDate.compare(exemptFrom, day) > 0) return false
  return exemptTo === null || Temporal.PlainDate.compare(day, exemptTo) <= 0
}

/** Of a recognition dated before the admission the roll keeps no day. */
function notBefore(on: Day, admittedOn: Day | null): Day | null {
  return admittedOn !== null && Temporal.PlainDate.compare(on, admittedOn) < 0 ? null : on
}
