/** Two persons, in the order in which a pair is kept: each pair has one name. */
export type PairReference = { firstId: string; secondId: string }

export function pairOf(a: string, b: string): PairReference {
  return a < b ? { firstId: a, secondId: b } : { firstId: b, secondId: a }
}
