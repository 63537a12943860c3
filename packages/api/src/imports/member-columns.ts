import type { MemberRow, RegisteredMember } from '@nguon/db/people/registered'
import type { MemberRecord } from '@nguon/domain/imports/plan'

export type Membership = Pick<
  MemberRecord,
  'cardNumber' | 'admittedOn' | 'officialOn' | 'standing' | 'position'
>

/** The columns of a member after the import; empty cells erase nothing. */
export function memberColumns(
  person: { id: string; path: string },
  membership: Membership,
  known: RegisteredMember | null,
): MemberRow {
  const dates = mergeDates(membership, known)
  return {
    personId: person.id,
    path: person.path,
    cardNumber: membership.cardNumber ?? known?.cardNumber ?? null,
    post: membership.position ?? known?.post ?? null,
    ...dates,
    standing: dates.officialOn === null ? membership.standing : 'official',
  }
}

/** Where old and new dates would contradict, the workbook's own pair stands as it is. */
function mergeDates(
  { admittedOn, officialOn }: Membership,
  known: RegisteredMember | null,
): { admittedOn: string | null; officialOn: string | null } {
  const admitted = admittedOn ?? known?.admittedOn ?? null
  const official = officialOn ?? known?.officialOn ?? null
  const contradicts =
    admitted !== null && official !== null && Temporal.PlainDate.compare(official, admitted) < 0
  return contradicts
    ? { admittedOn: admittedOn?.toString() ?? null, officialOn: officialOn?.toString() ?? null }
    : { admittedOn: admitted?.toString() ?? null, officialOn: official?.toString() ?? null }
}

/** Names of the columns that the import would change. */
export function changedMembership(known: RegisteredMember, row: MemberRow): string[] {
  const before = {
    cardNumber: known.cardNumber,
    post: known.post,
    admittedOn: known.admittedOn?.toString() ?? null,
    officialOn: known.officialOn?.toString() ?? null,
    standing: known.standing,
  }
  return (['cardNumber', 'post', 'admittedOn', 'officialOn', 'standing'] as const).filter(
    (column) => before[column] !== row[column],
  )
}
