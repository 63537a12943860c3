import { likenessOf } from './identity.ts'
import { placerFor } from './place.ts'
import type { Identity, PersonRecord, Source, UnitKey } from './plan.ts'
import { readPerson } from './read-person.ts'
import type { ReferenceDays } from './read-date.ts'
import type { Problem } from './problems.ts'
import { readerOf } from './row-reader.ts'
import type { RowReader } from './row-reader.ts'
import type { Table } from './table.ts'
import type { UnitIndex } from './unit-index.ts'

/** One row of a list of persons. `unitKey` is null, or the name empty, when it is held back. */
export type PersonRow = {
  reader: RowReader
  days: ReferenceDays
  source: Source
  person: PersonRecord
  unitKey: UnitKey | null
}

/** The rows of data of a list of persons, each with its person and its unit. */
export function readPersonRows(
  table: Table,
  units: UnitIndex,
  reference: Omit<ReferenceDays, 'asOf'>,
  problems: Problem[],
): PersonRow[] {
  const days = { ...reference, asOf: table.title.asOf }
  const placer = placerFor(table, units, problems)
  const rows: PersonRow[] = []
  for (const row of table.rows) {
    if (row.kind === 'section') placer.enter(row)
    if (row.kind !== 'data') continue
    const reader = readerOf(table, row, problems)
    const person = readPerson(reader, days)
    const source = { sheet: table.sheet, row: row.row }
    rows.push({ reader, days, source, person, unitKey: placer.place(reader) })
  }
  return rows
}

type Seen = { sheet: string; cell: string; value: string }

/**
 * Gives each person of one kind of list an identity of its own. The same identity twice is the same
 * person, so the second row is reported and refused; two rows that lack a birth date may be
 * namesakes and get a number instead.
 */
export function identityRegister(): {
  claim: (identity: Identity, row: PersonRow) => Identity | null
} {
  const seen = new Map<Identity, Seen>()
  function claim(identity: Identity, row: PersonRow): Identity | null {
    const first = seen.get(identity)
    if (first === undefined) {
      seen.set(identity, placeOf(row))
      return identity
    }
    if (row.person.birth === null && !identity.startsWith('card:')) {
      let count = 2
      while (seen.has(`${identity}#${count}`)) count += 1
      seen.set(`${identity}#${count}`, placeOf(row))
      return `${identity}#${count}`
    }
    row.reader.report('repeated_person', 'full_name', { other: first })
    return null
  }
  return { claim }
}

/** Warns of a row whose name and birth day another unit's row already has. */
export function likenessRegister(): { check: (row: PersonRow) => void } {
  const seen = new Map<string, Seen>()
  function check(row: PersonRow): void {
    const likeness = likenessOf(row.person)
    if (likeness === null) return
    const first = seen.get(likeness)
    if (first === undefined) seen.set(likeness, placeOf(row))
    else row.reader.report('possible_duplicate_person', 'full_name', { other: first })
  }
  return { check }
}

function placeOf({ reader, person }: PersonRow): Seen {
  return { sheet: reader.sheet, cell: reader.at('full_name'), value: person.name }
}
