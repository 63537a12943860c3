import type { MouseEvent, ReactNode } from 'react'
import type { RowPreview } from './preview.ts'

type Props = {
  id: string
  preview: RowPreview | undefined
  children: ReactNode
}

/** A click on what acts by itself, or the end of marking text, opens nothing. */
const isForRow = ({ target, button }: MouseEvent): boolean =>
  button === 0 &&
  target instanceof Element &&
  target.closest('a, button, input, label') === null &&
  document.getSelection()?.isCollapsed !== false

/** The whole row is a shortcut for the pointer; the link and the keys serve everybody else. */
export function TableRow({ id, preview, children }: Props) {
  return (
    <tr
      data-open={preview?.open === id || undefined}
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
