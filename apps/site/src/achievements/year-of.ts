import { year } from '@nguon/api/public/addresses'
import { askedFor } from '../app/asked-for.ts'

/** The year that an address asks for, if it asks for one. */
export function yearOf(address: string): number | undefined {
  const asked = new URL(address).searchParams.get('nam')
  return asked === null ? undefined : askedFor(year, Number(asked))
}
