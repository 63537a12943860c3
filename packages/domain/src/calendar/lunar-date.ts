import { lunarMonthsTo } from './lunar-months.ts'
import type { LunarMonth } from './lunar-months.ts'

/** A date of the Vietnamese lunar calendar, which since 1968 is reckoned in UTC+7. */
export type LunarDate = { year: number; month: number; leap: boolean; day: number }

const isFirst = (entry: LunarMonth) => entry.month === 1 && !entry.leap

/** The months of lunar `year`, from Tết on. Throws a RangeError outside 1968 to 2148. */
export function lunarYear(year: number): LunarMonth[] {
  if (!Number.isInteger(year) || year < 1968 || year > 2148)
    throw new RangeError(`lunar year ${year}`)
  const before = lunarMonthsTo(year)
  const after = lunarMonthsTo(year + 1)
  return [...before.slice(before.findIndex(isFirst)), ...after.slice(0, after.findIndex(isFirst))]
}

/** First day of the first lunar month (mùng 1 Tết). */
export function lunarNewYear(year: number): Temporal.PlainDate {
  return fromLunarDate({ year, month: 1, leap: false, day: 1 })
}

/** The civil date of a lunar one. Throws a RangeError for a month or day that year does not have. */
export function fromLunarDate({ year, month, leap, day }: LunarDate): Temporal.PlainDate {
  const months = lunarYear(year)
  const index = months.findIndex((entry) => entry.month === month && entry.leap === leap)
  const found = months[index]
  const next = months[index + 1]?.start ?? nextNewYear(year)
  if (!found || day < 1 || day > found.start.until(next).days) {
    throw new RangeError(`no day ${day} of lunar month ${month}${leap ? ' (leap)' : ''} in ${year}`)
  }
  return found.start.add({ days: day - 1 })
}

/** The lunar date of a civil one. */
export function toLunarDate(date: Temporal.PlainDate): LunarDate {
  const started = Temporal.PlainDate.compare(lunarNewYear(date.year), date) <= 0
  const year = started ? date.year : date.year - 1
  const found = lunarYear(year).findLast(
    (month) => Temporal.PlainDate.compare(month.start, date) <= 0,
  )
  if (!found) throw new RangeError(`no lunar month holds ${date.toString()}`)
  return { year, month: found.month, leap: found.leap, day: found.start.until(date).days + 1 }
}

function nextNewYear(year: number): Temporal.PlainDate {
  const first = lunarMonthsTo(year + 1).find(isFirst)
  if (!first) throw new RangeError(`lunar year ${year + 1}`)
  return first.start
}
