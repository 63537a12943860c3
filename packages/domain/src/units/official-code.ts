/** Five groups of the official code; null for an absent level. */
export type OfficialCode = readonly [
  string,
  string | null,
  string | null,
  string | null,
  string | null,
]

const FORMAT = /^(\d{2})\.(\d{3})\.(\d{3})\.(\d{3})\.(\d{3})$/u

/** Reads `M1.M2.M3.M4.M5` (2+3+3+3+3 digits, points optional, `000` for an absent level). */
export function parseOfficialCode(text: string): OfficialCode | undefined {
  const compact = text.trim().replace(/^(\d{2})(\d{3})(\d{3})(\d{3})(\d{3})$/u, '$1.$2.$3.$4.$5')
  const match = FORMAT.exec(compact)
  if (match === null) return undefined
  const [, first = '', ...rest] = match
  const [second = null, third = null, fourth = null, fifth = null] = rest.map((group) =>
    group === '000' ? null : group,
  )
  return [first, second, third, fourth, fifth]
}

/** `68.012.000.000.000`. */
export function formatOfficialCode(code: OfficialCode): string {
  return code.map((group) => group ?? '000').join('.')
}
