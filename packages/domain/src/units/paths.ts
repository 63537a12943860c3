const WIDTH = 4
const RADIX = 36
const LARGEST = RADIX ** WIDTH - 1

/** As many levels as the history of the tree holds. */
export const deepestLevel = 12

/** Half-open range of the paths of a unit and all below it, in byte order. */
export type PathRange = readonly [from: string, before: string]

/**
 * Path of the `n`th child (0 to 1,679,615) of `parent`; '' is above the root. Segments have four
 * base-36 digits and no separator, so that byte order is the order of the tree.
 */
export function pathOf(parent: string, n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > LARGEST) throw new RangeError(`path segment ${n}`)
  if (!isPath(parent) && parent !== '') throw new RangeError(`path "${parent}"`)
  return parent + n.toString(RADIX).padStart(WIDTH, '0')
}

/** Everything in the subtree of `path`, itself included, and nothing else: `path <= x < path~`. */
export function subtreeRange(path: string): PathRange {
  return [path, `${path}~`]
}

export function isWithin(path: string, ancestor: string): boolean {
  const [from, before] = subtreeRange(ancestor)
  return path >= from && path < before
}

/** Path of the unit directly above, or null for a root. */
export function parentPath(path: string): string | null {
  return path.length <= WIDTH ? null : path.slice(0, -WIDTH)
}

/** 1 for a root. */
export function levelOf(path: string): number {
  return path.length / WIDTH
}

export function isPath(text: string): boolean {
  return /^(?:[0-9a-z]{4})+$/u.test(text)
}
