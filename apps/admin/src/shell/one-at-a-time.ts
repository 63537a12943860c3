import { useRef } from 'react'

/**
 * Runs one act at a time. What is asked meanwhile is left out, and sooner than a disabled button could
 * say so: a held key asks again before the screen is drawn anew.
 */
export function useOneAtATime(): (act: () => Promise<unknown>) => Promise<void> {
  const isBusy = useRef(false)
  return async (act) => {
    if (isBusy.current) return
    isBusy.current = true
    try {
      await act()
    } finally {
      isBusy.current = false
    }
  }
}
