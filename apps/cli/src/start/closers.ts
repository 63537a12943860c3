/** What has been opened, to be closed in reverse order. */
export type Closers = {
  /** After `close` this closes what comes too late, and throws, so that a start in progress ends. */
  add: (close: () => Promise<void>) => Promise<void>
  /** Closes everything, once. */
  close: () => Promise<void>
}

/** Thrown into a start that was interrupted. */
class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

export function createClosers(onError: (error: unknown) => void): Closers {
  const open: (() => Promise<void>)[] = []
  let closing: Promise<void> | undefined
  const closeAll = async (): Promise<void> => {
    for (let close = open.pop(); close; close = open.pop()) await close().catch(onError)
  }
  return {
    add: async (close) => {
      open.push(close)
      if (!closing) return
      await closing
      await closeAll()
      throw new Interrupted()
    },
    close: () => {
      closing ??= closeAll()
      return closing
    },
  }
}
