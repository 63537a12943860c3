import { useEffect, useRef } from 'react'

/** The part of a keyboard event that decides. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'keyCode' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'repeat'
>

/**
 * True while an input method is writing. Telex and VNI tools that replace letters by backspaces
 * leave `isComposing` false but send key code 229.
 */
export const isWriting = (press: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean =>
  press.isComposing || press.keyCode === 229

/** `mod+K`, `mod+Enter`, `?` or `/`: `mod` is Ctrl, or Command on a Mac. */
export function matches(combination: string, press: KeyPress): boolean {
  const parts = combination.split('+')
  const key = parts.at(-1) || '+'
  const wantsMod = parts.length > 1 && parts[0] === 'mod'
  return (
    press.key.toLowerCase() === key.toLowerCase() &&
    (press.ctrlKey || press.metaKey) === wantsMod &&
    !press.altKey
  )
}

/** A field writes with the key; a dialog, an open menu and an open list move, choose or close by it. */
const KEEPS = [
  'input',
  'textarea',
  'select',
  '[contenteditable=""]',
  '[contenteditable="true"]',
  '[role="dialog"]',
  '[role="menu"]',
  '[role="listbox"]',
  '[aria-haspopup][aria-expanded="true"]',
]

/** Whether what has the focus needs the key itself; a link or button needs its Enter. */
export const keepsKey = (focused: Pick<Element, 'closest'>, key: string): boolean =>
  focused.closest((key === 'Enter' ? [...KEEPS, 'a', 'button', 'summary'] : KEEPS).join()) !== null

export type Situation = { isKept: boolean; singleKeys: boolean }

/** Whether this press runs the combination: never while writing; without mod never where it is kept. */
export function runs(combination: string, press: KeyPress, situation: Situation): boolean {
  if (isWriting(press) || press.repeat || !matches(combination, press)) return false
  if (combination.startsWith('mod+')) return true
  const isCharacter = combination.length === 1
  return !situation.isKept && (situation.singleKeys || !isCharacter)
}

/**
 * Shortcuts of the whole page; the only way to listen to keys outside a field. Keys without mod
 * are left to fields, menus and dialogs. The user can switch off single characters (WCAG 2.1.4);
 * Enter and Escape stay.
 */
export function useHotkeys(
  handlers: Readonly<Record<string, () => void>>,
  singleKeys = true,
): void {
  const latest = useRef({ handlers, singleKeys })
  useEffect(() => {
    latest.current = { handlers, singleKeys }
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isKept = event.target instanceof Element && keepsKey(event.target, event.key)
      for (const [combination, run] of Object.entries(latest.current.handlers))
        if (runs(combination, event, { isKept, singleKeys: latest.current.singleKeys })) {
          event.preventDefault()
          run()
          return
        }
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
