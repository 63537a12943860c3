import { foldKey } from '../text/fold.ts'
import { toneKey } from '../text/tone-key.ts'
import { identityOf, likenessOf } from './identity.ts'
import type { Identity, MemberRecord, PersonRecord, UnitKey } from './plan.ts'

type Found = { identity: Identity; place: { sheet: string; cell: string; value: string } }

/** Finds members of the same workbook by what other lists say of them. */
export type MemberIndex = {
  byLikeness: (likeness: string) => Found | undefined
  /** The one member of the unit with this name, else the one in the workbook; null when several. */
  byName: (name: string, unitKey: UnitKey) => Identity | null
  /** By card number, else by identity, else by the one member of this name and birth day. */
  byPerson: (
    person: PersonRecord & { cardNumber: string | null; unitKey: UnitKey },
  ) => Found | undefined
}

export function indexMembers(
  members: readonly MemberRecord[],
  nameCell: (member: MemberRecord) => string,
): MemberIndex {
  const cards = new Map<string, Found>()
  const persons = new Map<string, Found>()
  const likenesses = new Map<string, Found[]>()
  const names = new Map<string, { member: MemberRecord; found: Found }[]>()
  for (const member of members) {
    const { sheet } = member.source
    const place = { sheet, cell: nameCell(member), value: member.name }
    const found = { identity: member.identity, place }
    if (member.cardNumber !== null) cards.set(member.cardNumber, found)
    persons.set(identityOf({ ...member, cardNumber: null }), found)
    append(likenesses, likenessOf(member) ?? '', found)
    append(names, foldKey(member.name), { member, found })
  }

  function byName(name: string, unitKey: UnitKey): Identity | null {
    const namesakes = names.get(foldKey(name)) ?? []
    const near = namesakes.filter(({ member }) => member.unitKey === unitKey)
    const pool = near.length > 0 ? near : namesakes
    const [only] = pool
    if (pool.length === 1 && only !== undefined) return only.member.identity
    const exact = pool.filter(({ member }) => toneKey(member.name) === toneKey(name))
    return exact.length === 1 ? (exact[0]?.member.identity ?? null) : null
  }

  function byLikeness(likeness: string): Found | undefined {
    const found = likenesses.get(likeness) ?? []
    return likeness !== '' && found.length === 1 ? found[0] : undefined
  }

  return {
    byName,
    byLikeness,
    byPerson: (person) =>
      cards.get(person.cardNumber ?? '') ??
      persons.get(identityOf({ ...person, cardNumber: null })) ??
      byLikeness(likenessOf(person) ?? ''),
  }
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}
