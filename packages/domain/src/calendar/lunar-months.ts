import { deltaT } from './delta-t.ts'
import { newMoon } from './new-moon.ts'
import { sunLongitude } from './sun-longitude.ts'

/** A month of the Vietnamese calendar; `start` is its first day. */
export type LunarMonth = { month: number; leap: boolean; start: Temporal.PlainDate }

const hanoiOffset = 7 / 24
const secondsPerDay = 86_400
const unixEpochDay = 2_440_588
const epoch = Temporal.PlainDate.from('1970-01-01')

/** Civil day in UTC+7, as a Julian day number, on which the `k`-th new moon falls. */
function newMoonDay(k: number): number {
  const ephemeris = newMoon(k)
  const universal = ephemeris - deltaT(2000 + (ephemeris - 2451545) / 365.25) / secondsPerDay
  return Math.floor(universal + 0.5 + hanoiOffset)
}

/** Which twelfth of the ecliptic the sun is in when a civil day begins in UTC+7. */
function sunSector(day: number): number {
  const universal = day - 0.5 - hanoiOffset
  const ephemeris = universal + deltaT(2000 + (universal - 2451545) / 365.25) / secondsPerDay
  return Math.floor(sunLongitude(ephemeris) / 30)
}

/** Number of the new moon that opens month 11 of `year`, the month of the winter solstice. */
function solsticeMoon(year: number): number {
  const lastOfYear = Temporal.PlainDate.from({ year, month: 12, day: 31 })
  const lastDay = epoch.until(lastOfYear).days + unixEpochDay
  let k = Math.ceil((lastDay - 2451550) / 29.530588861) + 1
  while (newMoonDay(k) > lastDay || sunSector(newMoonDay(k)) === 9) k -= 1
  return k
}

/**
 * The months from month 11 of `year - 1` up to the one before month 11 of `year`. When there are
 * thirteen, the first in which the sun enters no new sector is the leap month.
 */
export function lunarMonthsTo(year: number): LunarMonth[] {
  const first = solsticeMoon(year - 1)
  const count = solsticeMoon(year) - first
  const days = Array.from({ length: count + 1 }, (_, index) => newMoonDay(first + index))
  const sectors = days.map(sunSector)
  const leapAt =
    count === 13 ? sectors.findIndex((sector, i) => i > 0 && sector === sectors[i + 1]) : -1
  return days.slice(0, count).map((day, index) => {
    const number = leapAt >= 0 && index >= leapAt ? index - 1 : index
    return {
      month: ((number + 10) % 12) + 1,
      leap: index === leapAt,
      start: epoch.add({ days: day - unixEpochDay }),
    }
  })
}
