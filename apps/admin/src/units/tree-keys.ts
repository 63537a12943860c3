import type { KeyboardEvent } from 'react'
import { isWriting } from '../shell/hotkeys.ts'

const focus = (row: HTMLElement | null | undefined): void => row?.focus()

/** Arrow keys of a tree: up and down over what is shown, right opens, left closes or goes up. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (isWriting(event.nativeEvent) || !(event.target instanceof HTMLElement)) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.indexOf(event.target)
  const item = event.target.closest('[role="treeitem"]')
  if (at < 0 || item === null) return
  const toggle = item.querySelector<HTMLElement>(':scope > div > [data-toggle]')
  const expanded = item.getAttribute('aria-expanded')
  switch (event.key) {
    case 'ArrowDown':
      focus(rows[at + 1])
      break
    case 'ArrowUp':
      focus(rows[at - 1])
      break
    case 'Home':
      focus(rows[0])
      break
    case 'End':
      focus(rows.at(-1))
      break
    case 'ArrowRight':
      if (expanded === 'false') toggle?.click()
      else if (expanded === 'true') focus(rows[at + 1])
      break
    case 'ArrowLeft':
      if (expanded === 'true') toggle?.click()
      else focus(item.parentElement?.closest('[role="treeitem"]')?.querySelector('[data-row]'))
      break
    default:
      return
  }
  event.preventDefault()
}
