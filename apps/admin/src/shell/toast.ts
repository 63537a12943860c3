import { useSyncExternalStore } from 'react'

const SHOWN_FOR = 6000

let messages: readonly { id: number; text: string }[] = []
let last = 0
const listeners = new Set<() => void>()

function set(next: typeof messages): void {
  messages = next
  for (const listener of listeners) listener()
}

/** Says for a few seconds that something was done. Failures stay where they happened. */
export function showDone(text: string): void {
  const id = ++last
  set([...messages.slice(-2), { id, text }])
  setTimeout(() => set(messages.filter((one) => one.id !== id)), SHOWN_FOR)
}

export const useToasts = (): typeof messages =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => messages,
    () => messages,
  )
