import type { MouseEvent } from 'react'

type Click = Pick<MouseEvent, 'detail'>

/**
 * True of the second press of a double click: it comes before the screen has followed the first, or
 * meets another button that has taken its place. The keyboard presses with a count of zero.
 */
export const isSecondClick = ({ detail }: Click): boolean => detail > 1

/** Does what a button is for once, however often it is pressed in a row. */
export const firstClick = (act: () => void) => (click: Click) => {
  if (!isSecondClick(click)) act()
}
