export type Neighbours = { previous: string | undefined; next: string | undefined }

/** The rows before and after one, on the page that shows it. */
export function neighboursOf(keys: readonly string[], key: string): Neighbours {
  const at = keys.indexOf(key)
  return at === -1
    ? { previous: undefined, next: undefined }
    : { previous: keys[at - 1], next: keys[at + 1] }
}
