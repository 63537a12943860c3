import type { Identity, MemberRecord } from '@nguon/domain/imports/plan'
import type { MentorFacts } from '@nguon/domain/recruitment/facts'
import type { WrittenPerson } from './write-people.ts'

/** What the rules ask about helpers, by member; an official member without a usable date is left out. */
export function mentorFactsOf(
  members: readonly MemberRecord[],
  byIdentity: ReadonlyMap<Identity, WrittenPerson>,
): Map<string, MentorFacts> {
  const facts = new Map<string, MentorFacts>()
  for (const { identity, admittedOn, officialOn, standing } of members) {
    const id = byIdentity.get(identity)?.row.id
    if (id === undefined || (standing === 'official' && officialOn === null)) continue
    facts.set(id, { id, admittedOn, officialOn, leftOn: null, acquaintedSince: null })
  }
  return facts
}
