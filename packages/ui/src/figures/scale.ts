export type Target = { min: number; max: number }

export type Measured = {
  value: number
  /** What is asked for; a single target has `min` equal to `max`. */
  target: Target | null
  stretch: number | null
  /** The whole that the value is a part of, where the scale ends with the whole. */
  whole: number | null
}

const AIR = 1.06

/**
 * The value at the right end of a bar. A part of a whole is drawn on the whole; otherwise the
 * largest of value, target and stretch with some air, so the scale never ends at 100 % when the
 * value exceeds it.
 */
export function scaleEnd({ value, target, stretch, whole }: Measured): number {
  if (whole !== null && target === null && value <= whole) return Math.max(whole, 1)
  return Math.max(value, target?.max ?? 0, stretch ?? 0, whole ?? 0, 1) * AIR
}

/** A position on a bar as a share of its length in percent, two decimals, never outside. */
export function position(value: number, end: number): number {
  return Math.round(Math.min(Math.max(value / end, 0), 1) * 10_000) / 100
}

/** Round ticks from zero to at least `top`: 0, 20, 40, 60. */
export function ticks(top: number, count: number): number[] {
  const rough = Math.max(top, 1) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, ([1, 2, 5, 10].find((unit) => unit * power >= rough) ?? 10) * power)
  return Array.from({ length: Math.ceil(Math.max(top, 1) / step) + 1 }, (_, index) => index * step)
}
