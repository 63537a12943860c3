import type { Month } from './figures-data.ts'

/** The months that are over, the newest first, as far back as a correction is likely. */
export function monthsBefore(today: string, count = 15): Month[] {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  return Array.from({ length: count }, (_, back) => {
    const index = year * 12 + (month - 1) - (back + 1)
    return { year: Math.floor(index / 12), month: (index % 12) + 1 }
  })
}

/** A month as it stands in the address: `2026-03`. */
export function writeMonth({ year, month }: Month): string {
  return `${year}-${String(month).padStart(2, '0')}`
}

/** Undefined for anything but a month of the list. */
export function readMonth(text: string | undefined, months: readonly Month[]): Month | undefined {
  return months.find((month) => writeMonth(month) === text)
}
