import { useDebouncedCallback } from '@mantine/hooks'
import { useRef, useState } from 'react'
import type { ChangeEvent, CompositionEvent } from 'react'
import { useNavigate } from 'react-router'

/**
 * Props of a search box whose text stands in the address. The box keeps what is typed exactly;
 * the address follows 300 ms after the last key and never in the middle of a composition. Leaving
 * the box does not wait: a link that is clicked next goes on from the filtered list, uninterrupted.
 */
export function useTypedFilter(
  current: string | undefined,
  href: (typed: string | undefined) => string,
) {
  const navigate = useNavigate()
  const [typed, setTyped] = useState(current ?? '')
  const composing = useRef(false)
  const [seen, setSeen] = useState(current)
  if (seen !== current) {
    setSeen(current)
    if ((current ?? '') !== typed.normalize('NFC').trim()) setTyped(current ?? '')
  }
  const follow = useDebouncedCallback((text: string) => {
    if (!composing.current) void navigate(href(text || undefined), { replace: true })
  }, 300)
  return {
    value: typed,
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      setTyped(event.currentTarget.value)
      follow(event.currentTarget.value)
    },
    onBlur: () => follow.flush(),
    onCompositionStart: () => {
      composing.current = true
    },
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
      composing.current = false
      follow(event.currentTarget.value)
    },
  }
}
