import { dayText } from '../shell/date-text.ts'

/** Whole days between two ISO dates; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000)
}

type LegalDate = { on: string; rule: string; workingDays: number }

/** How far a legal date is: in working days where its rule counts them, else in days of the calendar. */
export function distanceTo({ on, rule, workingDays }: LegalDate, today: string) {
  const inWorkingDays = rule.endsWith('WorkingDays')
  return { inWorkingDays, count: Math.abs(inWorkingDays ? workingDays : daysBetween(today, on)) }
}

/** Full years of somebody born on `born`, on `today`. */
export function ageOn(born: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
  return today.slice(5, 10) < born.slice(5, 10) ? years - 1 : years
}

/** dd/MM where the year is that of today, otherwise dd/MM/yyyy. */
export function nearDayText(iso: string, today: string): string {
  const text = dayText(iso)
  return iso.slice(0, 4) === today.slice(0, 4) ? text.slice(0, 5) : text
}

/** A cell as a list names it: `Chi bộ thôn Bờ Lá 4` is Bờ Lá 4 among cells. */
export function shortCellName(name: string): string {
  const short = name.replace(/^chi bộ\s+(?:thôn\s+)?/iu, '')
  return /^\p{L}{2}/u.test(short) ? short : name
}
