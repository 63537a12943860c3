import { useSyncExternalStore } from 'react'

const SHOWN_FOR = 6000
const UNDO_FOR = 10_000

type Toast = { id: number; text: string; undo?: () => void }

let messages: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()

function set(next: typeof messages): void {
  messages = next
  for (const listener of listeners) listener()
}

/** Says for a few seconds that something was done. Failures stay where they happened. */
export const showDone = (text: string): void => show({ id: ++last, text }, SHOWN_FOR)

/** The same of an act that can be taken back, for as long as the button is there. */
export const showUndoable = (text: string, undo: () => void): void =>
  show({ id: ++last, text, undo }, UNDO_FOR)

function show(toast: Toast, milliseconds: number): void {
  set([...messages.slice(-2), toast])
  setTimeout(() => closeToast(toast.id), milliseconds)
}

export const closeToast = (id: number): void => set(messages.filter((one) => one.id !== id))

export const useToasts = (): typeof messages =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => messages,
    () => messages,
  )
