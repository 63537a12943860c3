import { createContext } from 'react'

type Leave = {
  /** Says whether the form holds input that is not saved. */
  keep: (unsaved: boolean) => void
  /** Does the act at once, or after a question while there is such input. */
  ask: (act: () => void) => void
}

/** What a form stands in when closing it changes no address: there the blocker of the router is blind. */
export const LeaveContext = createContext<Leave>({ keep: () => {}, ask: (act) => act() })
