import { legacyTables } from '@nguon/domain/text/legacy-tables'
import type { LegacyEncoding } from '@nguon/domain/text/legacy-tables'
import type { CellValue } from 'hucre'

/** The text as a font of that time holds it. */
export function encode(value: CellValue, encoding: LegacyEncoding): CellValue {
  if (typeof value !== 'string') return value
  const table = legacyTables[encoding]
  return value.replace(
    /\P{ASCII}/gu,
    (letter) => table.get(letter) ?? table.get(letter.toLowerCase()) ?? letter,
  )
}
