const WRITTEN = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})$/
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/

function iso(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text) ? text : undefined
}

/** A typed day (2/4/2026, 02-04-2026, 2026-04-02) as 'YYYY-MM-DD'; undefined where there is none. */
export function readDay(text: string): string | undefined {
  const trimmed = text.trim()
  const [, year, month, day] = ISO.exec(trimmed) ?? []
  if (year !== undefined && month !== undefined && day !== undefined) return iso(year, month, day)
  const [, d, m, y] = WRITTEN.exec(trimmed) ?? []
  return y !== undefined && m !== undefined && d !== undefined ? iso(y, m, d) : undefined
}

/** For schemas of date fields, which hold 'YYYY-MM-DD' or whatever else was typed. */
export const isDay = (text: string): boolean => ISO.test(text) && readDay(text) === text
