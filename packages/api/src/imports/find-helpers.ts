import { findMembersByName } from '@nguon/db/people/find-members'
import type { Db } from '@nguon/db/session/scoped'
import type { Identity, ImportPlan } from '@nguon/domain/imports/plan'
import type { Helper } from './case-record.ts'
import type { ListedPerson, WrittenPerson } from './write-people.ts'

/** Helpers whom the workbook's own list of members does not know are sought in the register. */
export async function findHelpers(
  trx: Db,
  candidates: readonly (ListedPerson & Pick<ImportPlan['candidates'][number], 'mentors'>)[],
  byIdentity: ReadonlyMap<Identity, WrittenPerson>,
): Promise<ReadonlyMap<Identity, Helper[]>> {
  const named = candidates.flatMap(({ identity, place, mentors }) =>
    mentors.map((mentor) => ({ candidate: identity, unitId: place.id, ...mentor })),
  )
  const unknown = named.filter(({ identity }) => identity === null)
  const found = await findMembersByName(trx, unknown)
  const byPlace = new Map(unknown.map((mentor, index) => [mentor, found.get(index) ?? null]))
  const helpers = new Map<Identity, Helper[]>()
  for (const mentor of named) {
    const memberId = byIdentity.get(mentor.identity ?? '')?.row.id ?? byPlace.get(mentor) ?? null
    const list = helpers.get(mentor.candidate) ?? []
    list.push({ name: mentor.name, memberId })
    helpers.set(mentor.candidate, list)
  }
  return helpers
}
