import type { Field } from './fields.ts'
import { fieldsOf } from './header.ts'
import type { Header } from './header.ts'
import type { Sheet } from './sheet.ts'
import { textOf } from './words.ts'

const births: Partial<Record<Field, Field>> = {
  gender_male: 'birth_male',
  gender_female: 'birth_female',
}
const LOOKED_AT = 50

/**
 * Official forms write the birth date under "Nam" or "Nữ" and so say both at once. Where no other
 * column holds births, what stands in these two decides whether they are dates or marks.
 */
export function withBirthColumns(sheet: Sheet, header: Header): Header {
  const { fields } = header
  if (!fields.has('gender_male') || !fields.has('gender_female')) return header
  if (fields.has('birth') || fields.has('birth_male')) return header
  const below = sheet.rows.filter(({ row }) => row > (header.rows.at(-1) ?? 0)).slice(0, LOOKED_AT)
  const places = new Set([fields.get('gender_male'), fields.get('gender_female')])
  const values = below.flatMap(({ cells }) => cells.filter(({ column }) => places.has(column)))
  const dates = values.filter((cell) => /\d{4}|\d[/.-]\d/u.test(textOf(cell)))
  if (dates.length * 2 <= values.length) return header
  const columns = header.columns.map((column) => ({
    ...column,
    field: (column.field && births[column.field]) ?? column.field,
  }))
  return { ...header, columns, fields: fieldsOf(columns) }
}
