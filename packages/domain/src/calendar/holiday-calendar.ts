/** One dated decision about a day: a statutory holiday, a substitute, or what an authority decided that year. */
export type CalendarEntry = {
  on: Temporal.PlainDate
  /** `off`: nobody works. `working`: a swapped working day, even on a Saturday or Sunday. */
  day: 'off' | 'working'
  reason: HolidayReason
  /** The yearly decision the entry comes from; null for the law itself. */
  decision: string | null
}

export type HolidayReason =
  | 'new_year'
  | 'lunar_new_year'
  | 'hung_kings'
  | 'reunification_day'
  | 'labour_day'
  | 'national_day'
  | 'substitute'
  | 'swapped'
  | 'decided'

/** The known days off and swapped working days, by ISO date; weekends need no entry. */
export type HolidayCalendar = { entries: ReadonlyMap<string, CalendarEntry> }

/** A calendar of `entries`; of two entries for one day the later in the list stands. */
export function holidayCalendar(entries: Iterable<CalendarEntry>): HolidayCalendar {
  const byDay = new Map<string, CalendarEntry>()
  for (const entry of entries) byDay.set(entry.on.toString(), entry)
  return { entries: byDay }
}

/** `calendar` with `entries` added; they override what stood for their days. */
export function overrideCalendar(
  calendar: HolidayCalendar,
  entries: Iterable<CalendarEntry>,
): HolidayCalendar {
  return holidayCalendar([...calendar.entries.values(), ...entries])
}
