import { useQuery } from '@tanstack/react-query'
import { useTrpc } from '../api/client.ts'

/** From which age the edition in force lets the committee consider somebody; undefined until it is read. */
export function useMinimumAge(): number | undefined {
  const { data } = useQuery(useTrpc().rules.list.queryOptions())
  const inForce = data?.editions.find((edition) => edition.inForce)
  const value = inForce?.rules.find(({ rule }) => rule === 'ageMinimumYears')?.value
  return typeof value === 'number' ? value : undefined
}
