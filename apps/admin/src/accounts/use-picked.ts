import { useState } from 'react'

export type Picked = {
  has: (id: string) => boolean
  toggle: (id: string) => void
  /** Picks the given ones, or none of them any more. */
  setAll: (ids: readonly string[], picked: boolean) => void
}

/** Which rows are picked: all of them at first, or none. Rows that come later begin like the others. */
export function usePicked(first: 'all' | 'none'): Picked {
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set())
  const isPicked = (id: string) => changed.has(id) !== (first === 'all')
  return {
    has: isPicked,
    toggle: (id) => setChanged((before) => before.symmetricDifference(new Set([id]))),
    setAll: (ids, picked) =>
      setChanged((before) =>
        picked === (first === 'all') ? before.difference(new Set(ids)) : before.union(new Set(ids)),
      ),
  }
}
