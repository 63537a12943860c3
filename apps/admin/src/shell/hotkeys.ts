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

const FIELD =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="dialog"]'

/** Whether what has the focus needs the key itself: a field its letters, a link or button its Enter. */
function keepsKey(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false
  return target.closest(key === 'Enter' ? `${FIELD}, a, button, summary` : FIELD) !== null
}

export type Situation = { inField: boolean; singleKeys: boolean }

/** Whether this press runs the combination: never while writing; a single key never in a field. */
export function runs(combination: string, press: KeyPress, situation: Situation): boolean {
  if (isWriting(press) || press.repeat || !matches(combination, press)) return false
  return combination.startsWith('mod+') || (situation.singleKeys && !situation.inField)
}

/**
 * Shortcuts of the whole page; the only way to listen to keys outside a field. Single keys are
 * off in fields and can be switched off by the user (WCAG 2.1.4).
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
      const inField = keepsKey(event.target, event.key)
      for (const [combination, run] of Object.entries(latest.current.handlers))
        if (runs(combination, event, { inField, singleKeys: latest.current.singleKeys })) {
          event.preventDefault()
          run()
          return
        }
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
