import type { MouseEvent } from 'react'

type Click = Pick<MouseEvent, 'detail'>

/**
 * True of the second press of a double click, which may meet another button that has taken the place
 * of the first. The keyboard presses with a count of zero: what must not happen twice is disabled.
 */
export const isSecondClick = ({ detail }: Click): boolean => detail > 1

/** Does what a button is for once, however often it is pressed in a row. */
export const firstClick = (act: () => void) => (click: Click) => {
  if (!isSecondClick(click)) act()
}
