/** The year that an address asks for; the server lets no other form of `nam` through. */
export function yearOf(address: string): number | undefined {
  const year = Number(new URL(address).searchParams.get('nam') ?? Number.NaN)
  return Number.isInteger(year) ? year : undefined
}
