import { parsePartialDate } from '../people/partial-date.ts'
import type { PartialDate } from '../people/partial-date.ts'
import { cleanText } from '../text/clean.ts'
import { formatDate } from '../text/dates.ts'
import type { Field } from './fields.ts'
import type { ShortYears } from './plan.ts'
import type { ProblemKind } from './problems.ts'
import type { RowReader } from './row-reader.ts'
import type { CellValue } from './sheet.ts'
import { bareYear, fillYear } from './short-years.ts'
import type { ShortYearLog } from './short-years.ts'

/** The days that dates of a sheet are held against, and where years of two digits are noted. */
export type ReferenceDays = {
  today: Temporal.PlainDate
  asOf: Temporal.PlainDate | null
  shortYears: ShortYearLog
}

type Reading =
  | { ok: true; value: PartialDate; isShort: boolean }
  | { ok: false; kind: ProblemKind; suggestion?: string | undefined }

const WRITTEN_OUT = /^(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4}|\d{2})$/iu

/** Reads a birth cell: a day or only a year. Unusable cells are reported and give null. */
export function readBirth(
  reader: RowReader,
  field: Field,
  days: ReferenceDays,
): PartialDate | null {
  return readCell(reader, field, 'births', days)
}

/** Reads a cell that must name a day; a bare year is reported as incomplete. */
export function readDay(
  reader: RowReader,
  field: Field,
  days: ReferenceDays,
): Temporal.PlainDate | null {
  const value = readCell(reader, field, 'events', days)
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

function readCell(
  reader: RowReader,
  field: Field,
  of: ShortYears['of'],
  { today, shortYears }: ReferenceDays,
): PartialDate | null {
  const text = reader.text(field)
  const cell = reader.cell(field)
  if (cell === undefined || text === null) return null
  const reading = readValue(cell.value, of, today)
  if (!reading.ok) {
    const { suggestion } = reading
    reader.report(reading.kind, field, suggestion === undefined ? {} : { suggestion })
    return null
  }
  const { value } = reading
  if (reading.isShort && value.precision === 'day') {
    shortYears.note(of, { sheet: reader.sheet, cell: reader.at(field) }, text, value.date)
  }
  return keepUntilToday(reader, field, value, today)
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

/** A date cell goes by its serial, so that a year typed into a date format (1958) is still a year. */
function readValue(value: CellValue, of: ShortYears['of'], today: Temporal.PlainDate): Reading {
  if (value.type === 'error') return { ok: false, kind: 'formula_error' }
  if (value.type === 'boolean') return { ok: false, kind: 'unreadable_date' }
  const written =
    value.type === 'text' ? cleanText(value.text).replace(WRITTEN_OUT, '$1/$2/$3') : ''
  const filled = fillYear(written, of, today)
  const text = filled?.isCertain ? filled.text : written
  const numeric = value.type === 'number' ? value.number : value.type === 'date' ? value.serial : 0
  const reading = parsePartialDate(value.type === 'text' ? text : numeric)
  if (reading.ok) return { ok: true, value: reading.value, isShort: filled !== undefined }
  const isBirth = of === 'births'
  const year = isBirth ? /(?:^|\D)(19\d{2}|20\d{2})$/u.exec(text)?.[1] : undefined
  if (reading.reason === 'short_year' || reading.reason === 'month_without_day') {
    const guess = isBirth && filled !== undefined ? dayIn(filled.text) : year
    return { ok: false, kind: 'incomplete_date', suggestion: guess }
  }
  if (reading.reason !== 'impossible_date') {
    const offered = isBirth ? (bareYear(text || String(numeric), today) ?? year) : undefined
    return { ok: false, kind: 'unreadable_date', suggestion: offered }
  }
  return { ok: false, kind: 'impossible_date', suggestion: monthFirst(text) ?? year }
}

/** "05/23/1990" read the other way round, where that is a day. */
function monthFirst(text: string): string | undefined {
  return dayIn(text.replace(/^(\d{1,2})([/.-])(\d{1,2})(?=[/.-]\d{4}$)/u, '$3$2$1'))
}

function dayIn(text: string): string | undefined {
  const reading = parsePartialDate(text)
  return reading.ok && reading.value.precision === 'day'
    ? formatDate(reading.value.date)
    : undefined
}
