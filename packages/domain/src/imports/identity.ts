import type { PartialDate } from '../people/partial-date.ts'
import { foldKey } from '../text/fold.ts'
import type { Identity, UnitKey } from './plan.ts'

/** The card number where there is one; else folded name, birth date and unit. */
export function identityOf(person: {
  cardNumber?: string | null
  name: string
  birth: PartialDate | null
  unitKey: UnitKey
}): Identity {
  if (person.cardNumber) return `card:${person.cardNumber}`
  return `person:${foldKey(person.name)}|${birthKey(person.birth)}|${person.unitKey}`
}

/** Folded name and exact birth day, which hardly two persons share; null when the day is unknown. */
export function likenessOf(person: { name: string; birth: PartialDate | null }): string | null {
  return person.birth?.precision === 'day'
    ? `${foldKey(person.name)}|${birthKey(person.birth)}`
    : null
}

function birthKey(birth: PartialDate | null): string {
  if (birth === null) return ''
  return birth.precision === 'day' ? birth.date.toString() : String(birth.year)
}
