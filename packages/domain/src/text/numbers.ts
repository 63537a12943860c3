const WRITTEN = /^([-−])?(\d{1,3}(?:([. ])\d{3})(?:\3\d{3})*|\d+)(?:,(\d+))?$/u

/**
 * Reads a number as written in Vietnamese: `1.234,5`, `1234,5`, `1 234`. Undefined for anything
 * else; `12.5` is refused because the point separates thousands.
 */
export function parseNumber(text: string): number | undefined {
  const match = WRITTEN.exec(text.trim().replace(/\s/gu, ' '))
  if (match === null) return undefined
  const [, sign, whole = '', , fraction = ''] = match
  const value = Number(`${whole.replace(/[. ]/gu, '')}.${fraction}`)
  return sign === undefined || value === 0 ? value : -value
}

/** Writes `1.234.567,8`; without `decimals`, as many (at most three) as the value has. */
export function formatNumber(value: number, decimals?: number): string {
  const digits = decimals === undefined ? trimZeros(value.toFixed(3)) : value.toFixed(decimals)
  const [whole = '', fraction] = digits.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.')
  return fraction === undefined ? grouped : `${grouped},${fraction}`
}

/** Writes a percentage given in tenths, the exact form `evaluate` returns: 1097 → `109,7%`. */
export function formatPercent(tenths: number): string {
  const sign = tenths < 0 ? '-' : ''
  const size = Math.abs(tenths)
  return `${sign}${formatNumber(Math.floor(size / 10))},${size % 10}%`
}

function trimZeros(digits: string): string {
  const trimmed = digits.replace(/\.?0+$/u, '')
  return trimmed === '-0' ? '0' : trimmed
}
