import { dateOf } from '../text/dates.ts'

/** A date as a register knows it: a day, or only a year. */
export type PartialDate =
  | { precision: 'day'; date: Temporal.PlainDate }
  | { precision: 'year'; year: number }

export type DateRefusal =
  | 'empty_date'
  | 'unreadable_date'
  | 'impossible_date'
  | 'short_year'
  | 'month_without_day'

export type PartialDateReading =
  | { ok: true; value: PartialDate; from: 'text' | 'serial' | 'year' }
  | { ok: false; reason: DateRefusal; text: string }

const DAY = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?:[ T]0?0:00(?::00)?)?$/u
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]0?0:00(?::00(?:\.0+)?)?Z?)?$/u
const SERIAL_EPOCH = Temporal.PlainDate.from('1899-12-30')

/**
 * Reads a cell of a register: `dd/mm/yyyy` text, ISO text, a bare year (1900–2100), or a
 * spreadsheet serial number of the 1900 system (2101–80000, that is 1905–2119). Days that do not
 * exist (31/02, 13/13), two-digit years and a month without a day are refused as values, with the
 * text kept; nothing is guessed.
 */
export function parsePartialDate(cell: string | number): PartialDateReading {
  const text = String(cell).trim()
  if (text === '') return { ok: false, reason: 'empty_date', text }
  if (/^\d+(?:\.\d+)?$/u.test(text)) return readNumber(Number(text), text)
  const day = DAY.exec(text)
  if (day !== null) return readDay(Number(day[3]), Number(day[2]), Number(day[1]), text)
  const iso = ISO.exec(text)
  if (iso !== null) return readDay(Number(iso[1]), Number(iso[2]), Number(iso[3]), text)
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/u.test(text))
    return { ok: false, reason: 'short_year', text }
  if (/^\d{1,2}[/.-]\d{4}$/u.test(text)) return { ok: false, reason: 'month_without_day', text }
  return { ok: false, reason: 'unreadable_date', text }
}

/** The earliest and latest day the value may mean; rules over age take both ends. */
export function boundsOf(value: PartialDate): {
  first: Temporal.PlainDate
  last: Temporal.PlainDate
} {
  if (value.precision === 'day') return { first: value.date, last: value.date }
  const first = new Temporal.PlainDate(value.year, 1, 1)
  return { first, last: new Temporal.PlainDate(value.year, 12, 31) }
}

function readDay(year: number, month: number, day: number, text: string): PartialDateReading {
  const date = dateOf(year, month, day)
  if (date === undefined || year < 1900 || year > 2100) {
    return { ok: false, reason: 'impossible_date', text }
  }
  return { ok: true, value: { precision: 'day', date }, from: 'text' }
}

function readNumber(value: number, text: string): PartialDateReading {
  if (Number.isInteger(value) && value >= 1900 && value <= 2100) {
    return { ok: true, value: { precision: 'year', year: value }, from: 'year' }
  }
  if (value <= 2100 || value > 80_000) return { ok: false, reason: 'unreadable_date', text }
  const date = SERIAL_EPOCH.add({ days: Math.floor(value) })
  return { ok: true, value: { precision: 'day', date }, from: 'serial' }
}
