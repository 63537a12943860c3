import { useSyncExternalStore } from 'react'

/** `ended`: a call was answered with 401 while work was on screen. `renewals` counts new sign-ins. */
type SessionState = { ended: boolean; renewals: number }

let state: SessionState = { ended: false, renewals: 0 }
const listeners = new Set<() => void>()

function set(next: SessionState): void {
  state = next
  for (const listener of listeners) listener()
}

export function reportSessionEnd(): void {
  if (!state.ended) set({ ...state, ended: true })
}

export const renewSession = (): void => set({ ended: false, renewals: state.renewals + 1 })

export const useSessionState = (): SessionState =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => state,
    () => state,
  )
