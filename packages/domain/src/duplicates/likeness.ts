import { birthLikeness, type Birth, type BirthLikeness } from './birth-likeness.ts'
import type { LikenessBasis } from './likeness-bases.ts'
import { nameLikeness, type NameLikeness } from './name-likeness.ts'

/** What the register says of who somebody is. `identityToken` stands for a number that nobody sees here. */
export type Identifying = Birth & {
  fullName: string
  unitId: string
  cardNumber: string | null
  identityToken: string | null
}

export type LikenessReason = 'same_card' | 'same_identity_number' | NameLikeness | BirthLikeness

/** `strong`: an error in the register is more likely than two persons. It orders nothing. */
export type Likeness = {
  kind: 'strong' | 'weak'
  basis: LikenessBasis
  reasons: readonly LikenessReason[]
}

/**
 * Whether two entries may be one person, as reasons that an officer can check, never as a score. A
 * number that belongs to one person only is enough by itself; else name and birth must both allow it,
 * and where a side knows no birth both must stand in the same unit. Null where nothing suggests it.
 */
export function likeness(a: Identifying, b: Identifying): Likeness | null {
  const name = nameLikeness(a.fullName, b.fullName)
  const birth = birthLikeness(a, b)
  const numbers = sameNumbers(a, b)
  const [number] = numbers
  if (number !== undefined) {
    const rest = [name, birth === 'birth_unknown' ? null : birth].filter((each) => each !== null)
    return { kind: 'strong', basis: number, reasons: [...numbers, ...rest] }
  }
  if (name === null || birth === null) return null
  if (birth === 'birth_unknown' && a.unitId !== b.unitId) return null
  const kind = birth === 'same_birth_day' && name !== 'marks_differ' ? 'strong' : 'weak'
  return { kind, basis: birth, reasons: [name, birth] }
}

function sameNumbers(a: Identifying, b: Identifying): ('same_card' | 'same_identity_number')[] {
  const card = a.cardNumber !== null && a.cardNumber === b.cardNumber
  const identity = a.identityToken !== null && a.identityToken === b.identityToken
  return [
    ...(card ? (['same_card'] as const) : []),
    ...(identity ? (['same_identity_number'] as const) : []),
  ]
}
