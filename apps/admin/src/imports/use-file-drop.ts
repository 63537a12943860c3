import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** Whether files hang over the element; a drop hands them over. The button beside it does the same. */
export function useFileDrop(
  zone: RefObject<HTMLElement | null>,
  onFiles: (files: FileList) => void,
): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const element = zone.current
    if (element === null) return undefined
    const controller = new AbortController()
    const { signal } = controller
    element.addEventListener(
      'dragover',
      (event) => {
        event.preventDefault()
        setOver(true)
      },
      { signal },
    )
    element.addEventListener('dragleave', () => setOver(false), { signal })
    element.addEventListener(
      'drop',
      (event) => {
        event.preventDefault()
        setOver(false)
        if (event.dataTransfer !== null) onFiles(event.dataTransfer.files)
      },
      { signal },
    )
    return () => controller.abort()
  }, [zone, onFiles])
  return over
}
