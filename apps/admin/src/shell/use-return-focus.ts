import { useEffect, useState } from 'react'

/**
 * Gives the focus back to what had it when this was first drawn. Mantine does so only for what stays
 * drawn while closed; ours is drawn while it is open.
 */
export function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    },
    [opener],
  )
}
