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
  const spelled = new Set(all.map(spelling))

  function choose(row: Sought, matches: readonly Match[]): Claim {
    const foreignCard = matches.some(
      ({ level, person }) => level === 'card' && !isLike(row, person),
    )
    const merged = matches.filter(({ level }) => level === 'merged').map(({ person }) => person)
    const isDropped = ({ id, fullName }: RegisteredPerson): boolean =>
      fullName !== row.fullName && merged.some((kept) => kept.id === id)
    const found = matches.find(
      ({ level, person }) =>
        level !== 'merged' &&
        !taken.has(person.id) &&
        !isDropped(person) &&
        (level === 'card'
          ? isLike(row, person)
          : level === 'exact' || !named.has(exactKey(soughtOf(person)))),
    )
    if (found !== undefined) return own(found.person, foreignCard)
    const [kept] = merged
    if (kept === undefined) return own(null, foreignCard)
    const isListed = taken.has(kept.id) || spelled.has(spelling(soughtOf(kept)))
    if (!isListed) taken.add(kept.id)
    return { person: kept, foreignCard: false, listed: isListed ? 'repeated' : 'merged' }
  }

  function own(person: RegisteredPerson | null, foreignCard: boolean): Claim {
    if (person !== null) taken.add(person.id)
    return { person, foreignCard, listed: 'own' }
  }

  return {
    async claim(trx, rows) {
      const matches = Map.groupBy(await matchPersons(trx, rows), ({ index }) => index)
      return rows.map((row, index) => choose(row, matches.get(index) ?? []))
    },
    take: (personId) => void taken.add(personId),
  }
}

/**
 * Whether a list has a person as the register does; with what an officer merged into the one that was
 * kept; or so beside a row of that one's own.
 */
export type Listed = 'own' | 'merged' | 'repeated'

/** `foreignCard`: the card number belongs to somebody of another name and another birth. */
export type Claim = { person: RegisteredPerson | null; foreignCard: boolean; listed: Listed }

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

/** As written: what was merged is told from what was kept by its marks. */
function spelling({ unitId, fullName, bornOn, birthYear }: Sought): string {
  return `${fullName}|${bornOn ?? birthYear ?? ''}|${unitId}`
}
