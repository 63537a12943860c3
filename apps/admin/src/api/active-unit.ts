import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { trpcIn } from './client.ts'
import { unitsOf, useMe } from './me.ts'

type ActiveUnit = {
  id: string | undefined
  /** Empty for the whole system; undefined until it is known. */
  path: string | undefined
  name: string | undefined
}

/**
 * The unit in scope: the one in the address, else the first of the account's. A link may open one
 * below those, which the server tells; who has none works in the whole system.
 */
export function useActiveUnit(): ActiveUnit {
  const units = unitsOf(useMe())
  const id = useParams()['unitId'] ?? units[0]?.id
  const own = units.find((unit) => unit.id === id)
  const { data: opened } = useQuery({
    ...trpcIn(id).units.tree.queryOptions({}),
    enabled: id !== undefined && own === undefined,
    select: ([unit]) => unit,
  })
  const unit = own ?? opened
  return { id, path: id === undefined ? '' : unit?.path, name: unit?.name }
}
