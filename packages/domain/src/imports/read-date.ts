import { parsePartialDate } from '../people/partial-date.ts'
import type { PartialDate } from '../people/partial-date.ts'
import { cleanText } from '../text/clean.ts'
import { dateOf, formatDate } from '../text/dates.ts'
import type { Field } from './fields.ts'
import type { ProblemKind } from './problems.ts'
import type { RowReader } from './row-reader.ts'
import type { CellValue } from './sheet.ts'

/** The days that dates of a sheet are held against. */
export type ReferenceDays = { today: Temporal.PlainDate; asOf: Temporal.PlainDate | null }

type Reading =
  | { ok: true; value: PartialDate }
  | { ok: false; kind: ProblemKind; suggestion?: string }

const WRITTEN_OUT = /^(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})$/iu

/** Reads a birth cell: a day or only a year. Unusable cells are reported and give null. */
export function readBirth(
  reader: RowReader,
  field: Field,
  days: ReferenceDays,
): PartialDate | null {
  const reading = readDateCell(reader, field)
  if (reading === null) return null
  if (!reading.ok) {
    const year = /(?:^|\D)(19\d{2}|20\d{2})$/u.exec(reader.text(field) ?? '')?.[1]
    const suggestion = reading.suggestion ?? year
    reader.report(reading.kind, field, suggestion === undefined ? {} : { suggestion })
    return null
  }
  return keepUntilToday(reader, field, reading.value, days.today)
}

/** Reads a cell that must name a day; a bare year is reported as incomplete. */
export function readDay(
  reader: RowReader,
  field: Field,
  days: ReferenceDays,
): Temporal.PlainDate | null {
  const reading = readDateCell(reader, field)
  if (reading === null) return null
  if (!reading.ok) {
    const { suggestion } = reading
    reader.report(reading.kind, field, suggestion === undefined ? {} : { suggestion })
    return null
  }
  const value = keepUntilToday(reader, field, reading.value, days.today)
  if (value === null) return null
  if (value.precision === 'year') {
    reader.report('incomplete_date', field)
    return null
  }
  const { asOf } = days
  if (asOf !== null && Temporal.PlainDate.compare(value.date, asOf) > 0) {
    reader.report('date_after_reference', field, { values: { asOf: asOf.toString() } })
  }
  return value.date
}

function keepUntilToday(
  reader: RowReader,
  field: Field,
  value: PartialDate,
  today: Temporal.PlainDate,
): PartialDate | null {
  const isLater =
    value.precision === 'year'
      ? value.year > today.year
      : Temporal.PlainDate.compare(value.date, today) > 0
  if (!isLater) return value
  reader.report('date_in_future', field, { values: { today: today.toString() } })
  return null
}

function readDateCell(reader: RowReader, field: Field): Reading | null {
  const cell = reader.cell(field)
  return cell === undefined || reader.text(field) === null ? null : readValue(cell.value)
}

/** A date cell goes by its serial, so that a year typed into a date format (1958) is still a year. */
function readValue(value: CellValue): Reading {
  if (value.type === 'error') return { ok: false, kind: 'formula_error' }
  if (value.type === 'boolean') return { ok: false, kind: 'unreadable_date' }
  const written = value.type === 'text' ? cleanText(value.text) : ''
  const text = written.replace(WRITTEN_OUT, '$1/$2/$3')
  const numeric = value.type === 'number' ? value.number : value.type === 'date' ? value.serial : 0
  const reading = parsePartialDate(value.type === 'text' ? text : numeric)
  if (reading.ok) return { ok: true, value: reading.value }
  if (reading.reason === 'short_year' || reading.reason === 'month_without_day') {
    return { ok: false, kind: 'incomplete_date' }
  }
  if (reading.reason !== 'impossible_date') return { ok: false, kind: 'unreadable_date' }
  const suggestion = monthFirst(text)
  return { ok: false, kind: 'impossible_date', ...(suggestion === undefined ? {} : { suggestion }) }
}

/** "05/23/1990" read the other way round, where that is a day. */
function monthFirst(text: string): string | undefined {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text)
  if (match === null) return undefined
  const date = dateOf(Number(match[3]), Number(match[1]), Number(match[2]))
  return date === undefined ? undefined : formatDate(date)
}
