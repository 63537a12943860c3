import type { MouseEvent, ReactNode } from 'react'
import type { RowPreview } from './preview.ts'
import type { Selection } from './selection.ts'

type Props = {
  id: string
  preview: RowPreview | undefined
  selection: Selection | undefined
  children: ReactNode
}

/** A click on what acts by itself, or the end of marking text, opens nothing. */
const isForRow = ({ target, button }: MouseEvent): boolean =>
  button === 0 &&
  target instanceof Element &&
  target.closest('a, button, input, label') === null &&
  document.getSelection()?.isCollapsed !== false

/** The whole row is a shortcut for the pointer; the link and the keys serve everybody else. */
export function TableRow({ id, preview, selection, children }: Props) {
  return (
    <tr
      data-open={preview?.open === id || undefined}
      data-selected={selection?.has(id) || undefined}
      onMouseUp={
        preview === undefined
          ? undefined
          : (event) => {
              if (isForRow(event)) preview.show(id)
            }
      }
    >
      {children}
    </tr>
  )
}
