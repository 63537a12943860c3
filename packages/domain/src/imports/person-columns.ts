import type { Field } from './fields.ts'
import { words } from './words.ts'

type Column = { column: number; header: string; field: Field | null }

const UNIT_CODE = /chi bo|dang bo|don vi|to chuc|tccs/u

/**
 * What columns mean once it is known that the list is one of persons: "Tên" alone is the whole name,
 * and the name or code of a unit says where a person belongs.
 */
export function columnsOfPersons<Some extends Column>(columns: readonly Some[]): Some[] {
  const has = (field: Field): boolean => columns.some((column) => column.field === field)
  if (!has('full_name') && !has('given_name')) return [...columns]
  const placing = (['person_unit', 'unit_name', 'code'] as const).find(
    (field) => has(field) && (field !== 'code' || columns.some(isUnitCode)),
  )
  return columns.map((column) => {
    if (column.field === 'given_name' && !has('full_name')) return { ...column, field: 'full_name' }
    return column.field === placing ? { ...column, field: 'person_unit' } : column
  })
}

function isUnitCode({ field, header }: Column): boolean {
  return field === 'code' && UNIT_CODE.test(words(header))
}
