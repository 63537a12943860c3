import { listPairs, type ListedPair, type PairPerson } from '@nguon/db/duplicates/list-pairs'
import type { Db } from '@nguon/db/session/scoped'
import { likeness, type Identifying } from '@nguon/domain/duplicates/likeness'
import type { LikenessBasis } from '@nguon/domain/duplicates/likeness-bases'

const pageSize = 50

export type DuplicatesInput = {
  basis?: LikenessBasis | undefined
  view: 'open' | 'dismissed'
  cursor?: string | undefined
}

/** A page of the pairs that may be one person, each with its reasons. */
export async function listDuplicates(trx: Db, { basis, view, cursor }: DuplicatesInput) {
  const { pairs, ...rest } = await listPairs(trx, {
    basis,
    dismissed: view === 'dismissed',
    cursor,
    limit: pageSize,
  })
  return { ...rest, pairs: pairs.map(withReasons) }
}

function withReasons({ sameIdentity, ...pair }: ListedPair) {
  const alike = likeness(
    identifying(pair.first, sameIdentity),
    identifying(pair.second, sameIdentity),
  )
  return { ...pair, kind: alike?.kind ?? 'weak', reasons: alike?.reasons ?? [] }
}

/** The database compared the tokens; here it is known only that they are equal. */
function identifying(person: PairPerson, sameIdentity: boolean): Identifying {
  return { ...person, identityToken: sameIdentity ? 'equal' : null }
}
