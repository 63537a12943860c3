import { parseNumber } from '../text/numbers.ts'
import { readRange } from '../text/ranges.ts'
import type { Range } from '../text/ranges.ts'
import type { Field } from './fields.ts'
import type { RowReader } from './row-reader.ts'

/** A count: a whole number from 0. A formula's cell gives its cached value. */
export function readCount(reader: RowReader, field: Field): number | null {
  const value = reader.cell(field)?.value
  const text = reader.text(field)
  if (value === undefined || text === null) return null
  if (value.type === 'error') {
    reader.report('formula_error', field)
    return null
  }
  const number = value.type === 'number' ? value.number : parseNumber(text)
  if (number === undefined || !Number.isSafeInteger(number) || number < 0) {
    reader.report('bad_number', field)
    return null
  }
  return number
}

/** A count or a range written in one cell: "3", "40-45". */
export function readCountRange(reader: RowReader, field: Field): Range | null {
  const text = reader.text(field)
  if (text === null) return null
  const range = reader.cell(field)?.value.type === 'text' ? readRange(text) : undefined
  if (range !== undefined && Number.isInteger(range.min) && Number.isInteger(range.max))
    return range
  const single = readCount(reader, field)
  return single === null ? null : { min: single, max: single }
}
