import { identityOf } from './identity.ts'
import { identityRegister, likenessRegister } from './person-rows.ts'
import type { PersonRow } from './person-rows.ts'
import type { MemberRecord } from './plan.ts'
import { readDay } from './read-date.ts'
import type { RowReader } from './row-reader.ts'

/** Reads the list of members; rows that are held back give no record. */
export function readMembers(rows: readonly PersonRow[]): MemberRecord[] {
  const identities = identityRegister()
  const likenesses = likenessRegister()
  const cards = cardRegister(rows)
  return rows.flatMap((row) => {
    const { reader, days, person, source, unitKey } = row
    const admittedOn = readDay(reader, 'ceremony_held', days)
    const official = readDay(reader, 'recognised', days)
    const isEarly =
      admittedOn !== null &&
      official !== null &&
      Temporal.PlainDate.compare(official, admittedOn) < 0
    if (isEarly) {
      const values = { admittedOn: admittedOn.toString() }
      reader.report('official_before_admission', 'recognised', { values })
    }
    const cardNumber = cards.read(reader)
    if (person.name === '' || unitKey === null) return []
    const identity = identities.claim(identityOf({ ...person, cardNumber, unitKey }), row)
    if (identity === null) return []
    if (cardNumber === null) likenesses.check(row)
    return [
      {
        ...person,
        source,
        identity,
        unitKey,
        cardNumber,
        admittedOn,
        officialOn: isEarly ? null : official,
        standing: standingOf(reader),
      },
    ]
  })
}

/** Probationary only where the list has the column and left the cell blank. */
export function standingOf(reader: RowReader): MemberRecord['standing'] {
  const isBlank = reader.has('recognised') && reader.text('recognised') === null
  return isBlank && reader.text('ceremony_held') !== null ? 'probationary' : 'official'
}

/**
 * Reads card numbers as text. A numeric cell has lost its leading zeros: they come back when the
 * column's text cells show one length. The second holder of a number is reported and loses it.
 */
export function cardRegister(rows: readonly PersonRow[]): {
  read: (reader: RowReader) => string | null
} {
  const lengths = new Set(
    rows
      .filter(({ reader }) => reader.cell('card_number')?.value.type === 'text')
      .map(({ reader }) => digitsOf(reader.text('card_number') ?? '').length),
  )
  const [length] = lengths.size === 1 ? [...lengths] : []
  const holders = new Map<string, { sheet: string; cell: string; value: string }>()

  function read(reader: RowReader): string | null {
    const text = reader.text('card_number')
    if (text === null) return null
    const isNumeric = reader.cell('card_number')?.value.type === 'number'
    const card = isNumeric ? text.padStart(length ?? 0, '0') : digitsOf(text)
    if (!/^\d{5,12}$/u.test(card)) {
      reader.report('bad_card_number', 'card_number')
      return null
    }
    const holder = holders.get(card)
    if (holder !== undefined) {
      reader.report('duplicate_card_number', 'card_number', { other: holder })
      return null
    }
    const value = reader.text('full_name') ?? ''
    holders.set(card, { sheet: reader.sheet, cell: reader.at('card_number'), value })
    return card
  }
  return { read }
}

function digitsOf(text: string): string {
  return text.replace(/[\s.]/gu, '')
}
