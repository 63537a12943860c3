type Levels = { max: number; stretch: number | null }

/** The target of a unit that is asked for anything; one of 0 assigns nothing. */
export function assignedTarget<T extends Levels>(target: T | null): T | null {
  return target === null || Math.max(target.max, target.stretch ?? 0) === 0 ? null : target
}
