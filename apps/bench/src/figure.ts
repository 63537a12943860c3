/** One line of the table: what was measured, how it went, and the anchor of the same run. */
export type Figure = {
  what: string
  measured: string
  anchor: string
  must: string
  holds: boolean
}

/** The middle of at least three runs, with their range. */
export type Spread = { median: number; min: number; max: number }

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)]
  const [min] = sorted
  const max = sorted.at(-1)
  if (median === undefined || min === undefined || max === undefined) throw new Error('no runs')
  return { median, min, max }
}

export function show({ median, min, max }: Spread, unit: string, digits = 0): string {
  return `${median.toFixed(digits)} ${unit} (${min.toFixed(digits)}–${max.toFixed(digits)})`
}
