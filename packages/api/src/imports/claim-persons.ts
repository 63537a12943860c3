import { matchPersons, type Match, type Sought } from '@nguon/db/people/match-persons'
import type { RegisteredPerson } from '@nguon/db/people/registered'
import type { Db } from '@nguon/db/session/scoped'
import { foldKey } from '@nguon/domain/text/fold'

/**
 * Finds the person of the register that each row is, giving nobody to two rows. A row whose birth is
 * less exact may be somebody whom no other row names exactly.
 */
export function createClaims(all: readonly Sought[]): {
  claim: (trx: Db, rows: readonly Sought[]) => Promise<Claim[]>
  take: (personId: string) => void
} {
  const taken = new Set<string>()
  const named = new Set(all.map(exactKey))

  function choose(row: Sought, matches: readonly Match[]): Claim {
    const foreignCard = matches.some(
      ({ level, person }) => level === 'card' && !isLike(row, person),
    )
    const found = matches.find(
      ({ level, person }) =>
        !taken.has(person.id) &&
        (level === 'card'
          ? isLike(row, person)
          : level === 'exact' || !named.has(exactKey(soughtOf(person)))),
    )
    if (found !== undefined) taken.add(found.person.id)
    return { person: found?.person ?? null, foreignCard }
  }

  return {
    async claim(trx, rows) {
      const matches = Map.groupBy(await matchPersons(trx, rows), ({ index }) => index)
      return rows.map((row, index) => choose(row, matches.get(index) ?? []))
    },
    take: (personId) => void taken.add(personId),
  }
}

/** `foreignCard`: the card number belongs to somebody of another name and another birth. */
export type Claim = { person: RegisteredPerson | null; foreignCard: boolean }

function isLike(row: Sought, person: RegisteredPerson): boolean {
  const sameBirth = row.birthYear !== null && row.birthYear === person.birthYear
  return foldKey(row.fullName) === foldKey(person.fullName) || sameBirth
}

function soughtOf({ unitId, fullName, bornOn, birthYear }: RegisteredPerson): Sought {
  return { unitId, cardNumber: null, fullName, bornOn: bornOn?.toString() ?? null, birthYear }
}

function exactKey({ unitId, fullName, bornOn, birthYear }: Sought): string {
  return `${foldKey(fullName)}|${bornOn ?? birthYear ?? ''}|${unitId}`
}
