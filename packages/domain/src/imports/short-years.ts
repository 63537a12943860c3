import { formatDate } from '../text/dates.ts'
import type { ShortYears } from './plan.ts'

/** Both ends are years of the window. It is never longer than a century, so that two digits name one year of it. */
export type YearWindow = { from: number; to: number }

/**
 * The years that a year of two digits may stand for. Whoever is in such a list is 16 to 99 years old;
 * an event lies between the founding of the Party in 1930 and today, and not a century back.
 */
export function yearsOf(what: ShortYears['of'], today: Temporal.PlainDate): YearWindow {
  if (what === 'births') return { from: today.year - 99, to: today.year - 16 }
  return { from: Math.max(1930, today.year - 99), to: today.year }
}

/**
 * Writes the year of `d/m/yy` in full: the one year of the window that ends in these digits. Where the
 * window has none, the past year nearest to it is a guess, to be offered and not to be taken.
 * Undefined for a text of another form.
 */
export function fillYear(
  text: string,
  of: ShortYears['of'],
  today: Temporal.PlainDate,
): { text: string; isCertain: boolean } | undefined {
  const match = /^(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*)(\d{2})$/u.exec(text)
  if (match === null) return undefined
  const { from, to } = yearsOf(of, today)
  const distance = (year: number): number => Math.max(from - year, year - to, 0)
  const [nearest = from] = [1900, 2000, 2100]
    .map((century) => century + Number(match[2]))
    .filter((year) => year <= today.year)
    .toSorted((a, b) => distance(a) - distance(b))
  return { text: `${match[1]}${nearest}`, isCertain: distance(nearest) === 0 }
}

/** The birth year that two digits alone may stand for; never taken, for they may as well be an age. */
export function bareYear(text: string, today: Temporal.PlainDate): string | undefined {
  const filled = /^\d{2}$/u.test(text) ? fillYear(`1/1/${text}`, 'births', today) : undefined
  return filled?.isCertain ? filled.text.slice(-4) : undefined
}

/** What was read by the rule for years of two digits, so that the reader can check it. */
export type ShortYearLog = {
  note: (
    of: ShortYears['of'],
    place: { sheet: string; cell: string },
    before: string,
    date: Temporal.PlainDate,
  ) => void
  used: () => ShortYears[]
}

export function shortYearLog(today: Temporal.PlainDate): ShortYearLog {
  const found = new Map<ShortYears['of'], ShortYears>()
  return {
    note(of, { sheet, cell }, before, date) {
      const sample = { sheet, cell, before, after: formatDate(date) }
      const known = found.get(of) ?? { of, ...yearsOf(of, today), count: 0, sample }
      found.set(of, { ...known, count: known.count + 1 })
    },
    used: () => [...found.values()],
  }
}
