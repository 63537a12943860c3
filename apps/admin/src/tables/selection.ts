import { useState } from 'react'

/** The chosen rows of a list: some by key, or all that match. Kept by the screen, never stored. */
export type Selection = {
  keys: readonly string[]
  /** Everything that matches is meant, also what no page has shown yet. */
  isWhole: boolean
  has: (key: string) => boolean
  toggle: (key: string) => void
  /** Chooses the rows of a page, or lets go of them where all are chosen. */
  togglePage: (page: readonly string[]) => void
  chooseWhole: () => void
  clear: () => void
}

type Chosen = { of: string; keys: readonly string[]; isWhole: boolean }

/** `of` says which rows match: with other filters nothing is chosen, with another page or order it stays. */
export function useSelection(of: string): Selection {
  const [stored, setStored] = useState<Chosen>({ of, keys: [], isWhole: false })
  const { keys, isWhole }: Chosen = stored.of === of ? stored : { of, keys: [], isWhole: false }
  const choose = (next: readonly string[]) => setStored({ of, keys: next, isWhole: false })
  return {
    keys,
    isWhole,
    has: (key) => isWhole || keys.includes(key),
    toggle: (key) =>
      choose(keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key]),
    togglePage: (page) => {
      const others = keys.filter((key) => !page.includes(key))
      const isChosen = isWhole || page.every((key) => keys.includes(key))
      choose(isChosen ? others : [...others, ...page])
    },
    chooseWhole: () => setStored({ of, keys, isWhole: true }),
    clear: () => choose([]),
  }
}
