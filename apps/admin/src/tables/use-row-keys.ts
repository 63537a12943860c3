import { useHotkeys } from '../shell/hotkeys.ts'
import { usePreferences } from '../shell/preferences.ts'
import type { RowPreview } from './preview.ts'

/** The element that takes the focus for a row: its link. */
export const rowLinkId = (key: string): string => `row-${key}`

/**
 * j and k move through the rows, and the preview with them; x chooses a row; Enter opens the page of the
 * previewed one, Escape closes it.
 */
export function useRowKeys(
  keys: readonly string[],
  preview: RowPreview | undefined,
  toggle?: (key: string) => void,
): void {
  const { singleKeys } = usePreferences()
  // The address follows the focus later, and keys come faster.
  const focused = () => keys.find((key) => rowLinkId(key) === document.activeElement?.id)
  const step = (distance: 1 | -1) => {
    const at = keys.indexOf(focused() ?? preview?.open ?? '')
    const key = keys[Math.max(0, at + distance)]
    if (key === undefined) return
    preview?.show(key)
    document.getElementById(rowLinkId(key))?.focus()
  }
  const choose = () => {
    const key = focused() ?? preview?.open
    if (key !== undefined) toggle?.(key)
  }
  useHotkeys(
    {
      j: () => step(1),
      k: () => step(-1),
      ...(toggle === undefined ? {} : { x: choose }),
      ...(preview?.open === undefined ? {} : keysOfPreview(preview, preview.open)),
    },
    singleKeys,
  )
}

const keysOfPreview = (preview: RowPreview, open: string) => ({
  enter: () => preview.enter(open),
  escape: () => preview.show(undefined),
})
