import type { WireSeries } from '@nguon/api/public/wire'

/** Increments by month with the sum since the start of the year, in the order of the months. */
export function cumulate(series: WireSeries) {
  let total = 0
  return series
    .toSorted((a, b) => a.month - b.month)
    .map(({ month, value }) => {
      total += value
      return { month, value, total }
    })
}
