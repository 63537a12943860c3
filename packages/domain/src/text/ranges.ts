import { formatNumber, parseNumber } from './numbers.ts'

export type Range = { min: number; max: number }

/** `40–45` with an en dash; one number when both ends agree. */
export function formatRange({ min, max }: Range): string {
  return min === max ? formatNumber(min) : `${formatNumber(min)}–${formatNumber(max)}`
}

/** Reads `40-45`, `40–45`, `40 đến 45` or `3`; undefined when unreadable. Order is not checked. */
export function readRange(text: string): Range | undefined {
  const parts = text.trim().split(/\s*(?:[-–—]|đến)\s*/u)
  const [min, max, ...more] = parts.map(parseNumber)
  if (min === undefined || more.length > 0) return undefined
  if (parts.length === 1) return { min, max: min }
  return max === undefined ? undefined : { min, max }
}
