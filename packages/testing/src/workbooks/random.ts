/** Numbers that only depend on a seed, so that a failing workbook can be made again. */
export type Random = {
  /** A whole number from `low` to `high`, both included. */
  int: (low: number, high: number) => number
  chance: (probability: number) => boolean
  pick: <Value>(values: readonly Value[]) => Value
  shuffle: <Value>(values: readonly Value[]) => Value[]
}

/** Mulberry32, which is enough to vary a layout and far from enough to keep a secret. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[int(0, values.length - 1)]
    if (value === undefined) throw new RangeError('nothing to pick from')
    return value
  }
  function shuffle<Value>(values: readonly Value[]): Value[] {
    return values
      .map((value) => ({ value, order: next() }))
      .toSorted((a, b) => a.order - b.order)
      .map(({ value }) => value)
  }
  return { int, pick, shuffle, chance: (probability) => next() < probability }
}
